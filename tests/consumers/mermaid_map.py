"""Draws a Mermaid file in headless Chromium, as strict as sites do it; says what the picture has.

mermaid_map.py FILE [PICTURE.png]: limits are raised where FILE is larger than the defaults allow.
"""

import json
import shutil
import sys
import tempfile
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

MERMAID = Path(sys.prefix, "node_modules/mermaid/dist/mermaid.min.js")
FLAGS = (
    *("headless", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run"),
    *("disable-background-networking", "disable-component-update", "disable-sync"),
)
PAGE = (
    "<!doctype html><meta charset=utf-8><body style='margin:1em;background:white'>"
    f"<div id=map></div><script src='{MERMAID.as_uri()}'></script>"
)
DRAW = """
const [text, done] = arguments;
mermaid.initialize({startOnLoad: false, securityLevel: "strict", maxEdges: 1e6, maxTextSize: 1e8});
(async () => {
  const found = {parsed: (await mermaid.parse(text)).diagramType};
  const {svg} = await mermaid.render("picture", text);
  const box = document.getElementById("map");
  box.innerHTML = svg;
  const words = (one) => one.innerText.trim().replace(/\\s*\\n\\s*/g, "\\n");
  found.nodes = [...box.querySelectorAll("g.node")].map((one) => [
    one.id.replace(/^(picture-)?flowchart-/, "").replace(/-\\d+$/, ""),
    [...one.querySelectorAll(".nodeLabel")].map(words).join(""),
    [...one.classList].filter((name) => !["node", "default"].includes(name)).join(" "),
  ]);
  found.edges = box.querySelectorAll("path.flowchart-link").length;
  found.labels = [...box.querySelectorAll(".edgeLabel .edgeLabel")].map(words);
  found.title = (box.querySelector(".flowchartTitleText") || {}).textContent;
  found.active = box.querySelectorAll("script, a, img, iframe, foreignObject i, foreignObject em,"
    + " foreignObject strong, foreignObject ul, foreignObject ol, .katex, [onclick], [onerror]").length;
  found.fetched = performance.getEntriesByType("resource").map((one) => one.name)
    .filter((name) => !name.endsWith("/mermaid.min.js"));
  const size = box.firstChild.viewBox.baseVal;
  found.size = [Math.ceil(size.width), Math.ceil(size.height)];
  done(found);
})().catch((error) => done({error: String(error)}));
"""


def main(file: str, picture: str | None = None) -> None:
    options = Options()
    options.binary_location = shutil.which("chromium") or ""
    with tempfile.TemporaryDirectory() as profile:
        for flag in (*FLAGS, f"user-data-dir={profile}", "window-size=1600,1200"):
            options.add_argument(f"--{flag}")
        driver = webdriver.Chrome(options, Service(shutil.which("chromedriver")))
        try:
            driver.set_script_timeout(240)
            page = Path(profile, "page.html")
            page.write_text(PAGE, encoding="utf-8")
            driver.get(page.as_uri())
            found = driver.execute_async_script(DRAW, Path(file).read_text(encoding="utf-8"))
            if picture and "error" not in found:
                _shoot(driver, picture, *found["size"])
        finally:
            driver.quit()
    print(json.dumps(found))


def _shoot(driver: webdriver.Chrome, picture: str, width: int, height: int) -> None:
    driver.set_window_size(width + 60, height + 160)
    Path(picture).write_bytes(driver.get_screenshot_as_png())


main(*sys.argv[1:])
