-- The listings, joined from the named views that views.py generates. A column whose name begins
-- with _ is for filters, order and rendering only.

-- Definitions are one across a folder: the rows of file 0 hold their resolved values.

-- Who held which post in which mission: the only places where a person meets an office.
CREATE VIEW posts AS
  SELECT _row, _file, person, person_name, _person_styled, 'delegate' AS capacity, role,
         organization, organization_name, _organization_short, _organization_styled,
         sources, notes, release, mission, mission_name, _mission_start, _rank,
         _first, _first_by, _last_from, _last
    FROM named_delegates
  UNION ALL
  SELECT _row, _file, person, person_name, _person_styled, 'official', office,
         institution, institution_name, _institution_short, _institution_styled,
         sources, notes, release, mission, mission_name, _mission_start, _rank,
         _first, _first_by, _last_from, _last
    FROM named_officials
  UNION ALL
  SELECT _row, _file, person, person_name, _person_styled, ifnull(capacity, 'other'), role,
         organization, organization_name, _organization_short, _organization_styled,
         sources, notes, release, mission, mission_name, _mission_start, _rank,
         _first, _first_by, _last_from, _last
    FROM named_others;

CREATE VIEW mission_rows AS
  SELECT m.*,
         (SELECT json_group_array(json_object(
              'key', key, 'city', city, 'region', region, 'country', country,
              'start', start, 'end', "end"))
            FROM (SELECT * FROM stops s WHERE s.within = m._row ORDER BY s.position)) AS stops,
         (SELECT count(*) FROM delegates t WHERE t.file = m._file) AS delegates,
         (SELECT count(*) FROM quotes t WHERE t.file = m._file) AS quotes,
         (SELECT count(*) FROM issues t WHERE t.file = m._file) AS issues,
         m.id AS mission, m.title AS mission_name
    FROM named_missions m;

-- People of whom a mission tells without saying in which post: who only spoke, or took part. Their
-- source is that of the first record which tells of them.
CREATE VIEW without_post AS
  SELECT p.row AS _row, p.file AS _file, p.key AS person
    FROM postless p
   WHERE EXISTS (SELECT 1 FROM labels l
                  WHERE l.kind = 'party' AND l.key = p.key AND l.file IN (p.file, 0)
                    AND l.expects = 'person');

CREATE VIEW everyone AS
  SELECT _row, _file, person, person_name AS name, _person_styled, capacity, role,
         organization, organization_name, _organization_short, _organization_styled,
         sources, notes, release, mission, mission_name, _mission_start, _rank,
         _first, _first_by, _last_from, _last
    FROM posts WHERE person IS NOT NULL
  UNION ALL
  SELECT w._row, w._file, w.person,
         (SELECT l.name FROM labels l WHERE l.kind = 'party' AND l.key = w.person
             AND l.file IN (w._file, 0) ORDER BY l.file DESC LIMIT 1),
         (SELECT l.styled FROM labels l WHERE l.kind = 'party' AND l.key = w.person
             AND l.file IN (w._file, 0) ORDER BY l.file DESC LIMIT 1),
         NULL, NULL, NULL, NULL, NULL, NULL,
         (SELECT json_group_array(cite) FROM (
            SELECT r.key || ifnull(':' || r.paragraph, '') AS cite FROM refs r
             WHERE r.row = w._row AND r.field = 'sources' ORDER BY r.position)),
         '[]', ifnull(m.release, 'internal'),
         m.id, m.title, m.start, m.rank, m.first, m.first_by, m.last_from, m.last
    FROM without_post w JOIN missions m ON m.file = w._file;

CREATE VIEW person_rows AS
  SELECT p._row, p._file, p.person AS key, p.name, p._person_styled,
         p.capacity, p.role, p.organization, p.organization_name,
         p._organization_short, p._organization_styled,
         ifnull(d.family, r.family) AS family, ifnull(d.given, r.given) AS given,
         ifnull(d.prefix, r.prefix) AS prefix, ifnull(d.suffix, r.suffix) AS suffix,
         ifnull(d.native_name, r.native_name) AS native_name,
         coalesce(d.aliases, r.aliases, '[]') AS aliases,
         p.sources, p.notes, p.release, p.mission, p.mission_name, p._mission_start, p._rank,
         p._first, p._first_by, p._last_from, p._last
    FROM everyone p
    LEFT JOIN people d ON d.key = p.person AND d.file = p._file
    LEFT JOIN people r ON r.key = p.person AND r.file = 0;

CREATE VIEW organization_rows AS
  SELECT o.row AS _row, 0 AS _file, o.key, o.name, o.acronym, o.kind, o.country,
         o.parent, (SELECT name FROM labels WHERE kind = 'party' AND key = o.parent AND file = 0)
           AS parent_name,
         ifnull(o.former_names, '[]') AS former_names, ifnull(o.aliases, '[]') AS aliases,
         (SELECT json_group_array(DISTINCT r.key || ifnull(':' || r.paragraph, ''))
            FROM organizations d JOIN refs r ON r.row = d.row AND r.field = 'sources'
           WHERE d.key = o.key) AS sources,
         ifnull(o.notes, '[]') AS notes,
         (SELECT count(DISTINCT who.key) FROM refs post
            JOIN refs who ON who.row = post.row AND who.field = 'person'
           WHERE post.kind = 'party' AND post.key = o.key
             AND post.field IN ('organization', 'institution')) AS people,
         (SELECT count(DISTINCT m.file) FROM refs u JOIN missions m ON m.file = u.file
           WHERE u.kind = 'party' AND u.key = o.key
             AND u.record NOT IN ('people', 'organizations')) AS missions,
         (SELECT ifnull(m.start, m."end") FROM refs u JOIN missions m ON m.file = u.file
           WHERE u.kind = 'party' AND u.key = o.key
             AND u.record NOT IN ('people', 'organizations') AND m.status = 'held' ORDER BY m.rank DESC LIMIT 1) AS first,
         (SELECT ifnull(m."end", m.start) FROM refs u JOIN missions m ON m.file = u.file
           WHERE u.kind = 'party' AND u.key = o.key
             AND u.record NOT IN ('people', 'organizations') AND m.status = 'held' ORDER BY m.rank LIMIT 1) AS last,
         newest.id AS mission, newest.title AS mission_name,
         newest.start AS _mission_start, newest.rank AS _rank,
         newest.first AS _first, newest.first_by AS _first_by,
         newest.last_from AS _last_from, newest.last AS _last
    FROM organizations o
    LEFT JOIN missions newest ON newest.rank =
         (SELECT min(m.rank) FROM refs u JOIN missions m ON m.file = u.file
           WHERE u.kind = 'party' AND u.key = o.key
             AND u.record NOT IN ('people', 'organizations'))
   WHERE o.file = 0;

-- {said} is quote, and paraphrase. Somebody speaks in the first post of the mission. Found by its number: a view of all posts would
-- be gone through for every question.
CREATE VIEW {said}_rows AS
  SELECT s.*,
         ifnull((SELECT l.name FROM labels l
                  WHERE l.kind = 'party' AND l.key = s.speaker_organization
                    AND l.file IN (s._file, 0) ORDER BY l.file DESC LIMIT 1),
                s.speaker_organization) AS speaker_organization_name,
         ifnull((SELECT l.short FROM labels l
                  WHERE l.kind = 'party' AND l.key = s.speaker_organization
                    AND l.file IN (s._file, 0) ORDER BY l.file DESC LIMIT 1),
                s.speaker_organization) AS _speaker_organization_short
    FROM (SELECT q.*,
                 coalesce(d.role, o.office, h.role) AS speaker_role,
                 coalesce(d.organization, o.institution, h.organization) AS speaker_organization
            FROM named_{said}s q
            LEFT JOIN delegates d ON d.row = (
                 SELECT min(r.row) FROM refs r
                  WHERE r.kind = 'party' AND r.key = q.speaker AND r.file = q._file
                    AND r.field = 'person')
            LEFT JOIN officials o ON o.row = (
                 SELECT min(r.row) FROM refs r
                  WHERE r.kind = 'party' AND r.key = q.speaker AND r.file = q._file
                    AND r.field = 'person')
            LEFT JOIN others h ON h.row = (
                 SELECT min(r.row) FROM refs r
                  WHERE r.kind = 'party' AND r.key = q.speaker AND r.file = q._file
                    AND r.field = 'person')) s;

CREATE VIEW issue_rows AS
  SELECT i.*, d.mission_status, d.raised,
         (SELECT json_group_array(json_object(
              'by', "by", 'by_name', by_name, 'summary', summary, 'date', date, 'kind', kind,
              'sources', json(sources), 'notes', json(notes)))
            FROM named_responses r WHERE r._within = i._row) AS responses,
         (SELECT json_group_array(json_object(
              'summary', summary, 'date', date, 'sources', json(sources), 'notes', json(notes)))
            FROM named_developments d WHERE d._within = i._row) AS developments,
         (SELECT json_group_array(json_object(
              'title', title, 'keys', json(participants), 'participants', json(_participants_short),
              'sources', json(sources)))
            FROM named_engagements e
           WHERE e.status = 'held' AND e._row IN (
             SELECT r.top FROM refs r
              WHERE r.kind = 'issue' AND r.key = i.key AND r.file = i._file
                AND r.record = 'engagements')) AS _heard,
         (SELECT json_group_array(r.key) FROM refs r JOIN missions m ON m.row = r.row
           WHERE m.file = i._file AND r.field = 'organizers') AS _organizers
    FROM named_issues i JOIN issue_records d ON d._row = i._row;

-- The records of an issue, one a mission. A mission raises it when it was held and does more than
-- tell that the matter is closed.
CREATE VIEW issue_records AS
  SELECT i.row AS _row, i.key, i.status, m.status AS mission_status, m.rank AS _rank,
         EXISTS (SELECT 1 FROM responses r WHERE r.within = i.row) AS answered,
         m.status = 'held' AND (
           i.status NOT IN ('resolved', 'dropped') OR i.asks IS NOT NULL
           OR EXISTS (SELECT 1 FROM refs r
                       WHERE r.row = i.row AND r.field IN ('raised_by', 'addressed_to'))
           OR EXISTS (SELECT 1 FROM responses r WHERE r.within = i.row)) AS raised
    FROM issues i JOIN missions m ON m.file = i.file;

CREATE VIEW history_rows AS
  SELECT i.*, m.start, m."end",
         (SELECT json_group_array(json_object(
              'key', key, 'title', title, 'date', date,
              'led_by', json(led_by), 'led_by_names', json(led_by_names),
              'participants', json(participants),
              'participants_names', json(participants_names), 'sources', json(sources)))
            FROM named_engagements e
           WHERE m.status = 'held' AND e.status = 'held' AND e._row IN (
             SELECT r.row FROM refs r
              WHERE r.kind = 'issue' AND r.key = i.key AND r.file = i._file
                AND r.record = 'engagements')) AS discussed,
         (SELECT json_group_array(json_object(
              'kind', kind, 'summary', summary, 'parties', json(parties),
              'parties_names', json(parties_names), 'sources', json(sources)))
            FROM named_outcomes o
           WHERE o._row IN (
             SELECT r.row FROM refs r
              WHERE r.kind = 'issue' AND r.key = i.key AND r.file = i._file
                AND r.record = 'outcomes')) AS outcomes
    FROM issue_rows i
    JOIN missions m ON m.file = i._file;

CREATE VIEW topic_rows AS
  SELECT t.row AS _row, 0 AS _file, t.key, t.label,
         (SELECT count(DISTINCT u.top) FROM refs u
           WHERE u.kind = 'topic' AND u.key = t.key AND u.record = 'quotes') AS quotes,
         (SELECT count(DISTINCT u.top) FROM refs u
           WHERE u.kind = 'topic' AND u.key = t.key AND u.record = 'issues') AS issues,
         (SELECT count(DISTINCT u.top) FROM refs u
           WHERE u.kind = 'topic' AND u.key = t.key AND u.record = 'engagements')
           AS engagements,
         newest.id AS mission, newest.title AS mission_name,
         newest.start AS _mission_start, newest.rank AS _rank,
         newest.first AS _first, newest.first_by AS _first_by,
         newest.last_from AS _last_from, newest.last AS _last
    FROM topics t
    LEFT JOIN missions newest ON newest.rank =
         (SELECT min(m.rank) FROM refs u JOIN missions m ON m.file = u.file
           WHERE u.kind = 'topic' AND u.key = t.key)
   WHERE t.file = 0;

CREATE VIEW source_rows AS
  SELECT s.row AS _row, 0 AS _file, s.key, s.title, s.publisher, s.url, s.published, s.accessed,
         s.language, s.account, s.sha256,
         ifnull(s.errata, '[]') AS errata, ifnull(s.notes, '[]') AS notes,
         (SELECT count(DISTINCT r.top) FROM refs r WHERE r.kind = 'source' AND r.key = s.key)
           AS cited,
         newest.id AS mission, newest.title AS mission_name,
         newest.start AS _mission_start, newest.rank AS _rank,
         newest.first AS _first, newest.first_by AS _first_by,
         newest.last_from AS _last_from, newest.last AS _last
    FROM sources s
    LEFT JOIN missions newest ON newest.rank =
         (SELECT min(m.rank) FROM refs r JOIN missions m USING (file)
           WHERE r.kind = 'source' AND r.key = s.key)
   WHERE s.file = 0;

