"""look.py FILE AXE: what a real browser makes of a page, as JSON on standard output.

What it printed on its console and asked the network for, what axe-core finds wrong at two widths,
light and dark, whether anything is wider than the window, links within the page that lead nowhere,
and the text of every page as printed on A4 and Letter.
"""

import base64
import io
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
WIDTHS = (400, 1200)
SCHEMES = ("light", "dark")
INCHES = {"a4": (8.27, 11.69), "letter": (8.5, 11.0)}
AXE = "const done = arguments[0]; axe.run().then(found => done(found.violations));"
LOST = """
return [...document.querySelectorAll('a[href^="#"]')]
    .map(link => link.getAttribute('href'))
    .filter(href => !document.getElementById(href.slice(1)));
"""
WIDER = "return document.documentElement.scrollWidth > document.documentElement.clientWidth;"


def browser(chromium: str, driver: str, profile: str) -> webdriver.Chrome:
    """A browser with a profile of its own, which writes down what it is asked for."""
    options = Options()
    options.binary_location = chromium
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=Service(driver))


def requests(page: webdriver.Chrome) -> list[str]:
    """The addresses that were asked for, the page's own among them."""
    events = [json.loads(entry["message"])["message"] for entry in page.get_log("performance")]
    return [
        event["params"]["request"]["url"]
        for event in events
        if event["method"] == "Network.requestWillBeSent"
    ]


def looked_at(page: webdriver.Chrome, axe: str) -> dict[str, Any]:
    """What axe-core says at every width in every scheme, and where the page is too wide."""
    found: dict[str, Any] = {"axe": {}, "wider": []}
    page.execute_script(axe)
    for scheme in SCHEMES:
        media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
        page.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
        for width in WIDTHS:
            size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
            page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
            found["axe"][f"{width} {scheme}"] = [
                {"id": one["id"], "where": [node["html"] for node in one["nodes"]]}
                for one in page.execute_async_script(AXE)
            ]
            if page.execute_script(WIDER):
                found["wider"].append(width)
    page.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    return found


def printed(page: webdriver.Chrome) -> dict[str, list[str]]:
    """The text of each page, by the size of the paper."""
    found = {}
    for name, (width, height) in INCHES.items():
        sheet = {"paperWidth": width, "paperHeight": height, "printBackground": True}
        data = page.execute_cdp_cmd("Page.printToPDF", sheet)["data"]
        pages = PdfReader(io.BytesIO(base64.b64decode(data))).pages
        found[name] = [one.extract_text() for one in pages]
    return found


def main() -> None:
    """Look at the page and write down what was seen."""
    file, axe, chromium, driver = sys.argv[1:]
    with tempfile.TemporaryDirectory() as profile:
        page = browser(chromium, driver, profile)
        try:
            page.get("about:blank")
            page.get_log("performance")  # the browser's own first page is forgotten
            page.get(Path(file).as_uri())
            found = {
                "title": page.title,
                "lost": page.execute_script(LOST),
                "requests": requests(page),
                **looked_at(page, Path(axe).read_text(encoding="utf-8")),
                "pages": printed(page),
            }
            found["console"] = [entry["message"] for entry in page.get_log("browser")]
        finally:
            page.quit()
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
