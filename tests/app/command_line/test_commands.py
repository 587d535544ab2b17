#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the built program's subcommands as a user's script would and reads what they print.

usage: test_commands.py MARZ SOURCE_FOLDER
"""
import csv
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

MARZ = SOURCE = None
PLACE_FIELDS = {"id", "name", "kind", "countries", "lon", "lat", "precision_km", "claims"}
CLAIM_FIELDS = {"id", "place_ids", "source_id", "paragraph", "date_from", "date_to", "date_precision", "category",
                "actors", "statement", "quantity", "unit", "hedging", "note", "attribute", "value"}
MENTION_FIELDS = {"start", "end", "text", "place", "kind", "lon", "lat", "countries", "score", "role", "candidates"}


def run(*arguments, **variables):
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    environment |= variables
    return subprocess.run([MARZ, *map(str, arguments)], capture_output=True, text=True, timeout=120, env=environment)


def answer(*arguments):
    done = run(*arguments)
    assert done.returncode == 0, f"{arguments}: exit {done.returncode}: {done.stderr}"
    return done.stdout


def sentences(done):
    """What the program itself said, without what Qt says about the machine."""
    return [line for line in done.stderr.splitlines() if not line.startswith("QStandardPaths")]


def atlas():
    return SOURCE / "resources/atlas/central-asia-2021"


class InScratchFolder(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def brokenCopy(self, table, change):
        """A copy of the shipped atlas in which `change` has edited the rows of one table."""
        copy = self.folder / "atlas"
        if not copy.exists():
            shutil.copytree(atlas(), copy)
        with open(copy / f"{table}.csv", newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        change(rows)
        with open(copy / f"{table}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, rows[0].keys())
            writer.writeheader()
            writer.writerows(rows)
        return copy


class Listing(unittest.TestCase):
    def test_all_places_claims_and_sources_are_reachable(self):
        places = json.loads(answer("places", "--format", "json"))
        self.assertEqual(len(places), 117)
        for place in places:
            self.assertEqual(set(place), PLACE_FIELDS)
        claims = json.loads(answer("claims", "--format", "json"))
        self.assertEqual(len(claims), 168)
        self.assertEqual({frozenset(c) for c in claims}, {frozenset(CLAIM_FIELDS)})
        self.assertEqual(len({c["source_id"] for c in claims}), 5)

    def test_claims_are_filtered_by_actor_and_hedging(self):
        claims = json.loads(
            answer("claims", "--actor", "taliban", "--hedging", "reported,denied", "--format", "json"))
        self.assertGreater(len(claims), 1)
        for claim in claims:
            self.assertIn("Taliban", claim["actors"])
            self.assertIn(claim["hedging"], ("reported", "denied"))
        self.assertEqual(run("claims", "--actor", "Nobody").returncode, 2)
        self.assertEqual(run("claims", "--hedging", "perhaps").returncode, 2)

    def test_sources_are_cited_and_listed_for_reference_managers(self):
        items = json.loads(answer("sources", "--format", "csl-json"))
        rows = list(csv.DictReader((atlas() / "sources.csv").read_text(encoding="utf-8").splitlines()))
        self.assertEqual([item["id"] for item in items], [row["id"] for row in rows])
        self.assertTrue(all(item["title"] and item["author"] and item["issued"]["date-parts"] for item in items))
        self.assertEqual(answer("sources", "--format", "bibtex").count("\n}\n"), len(rows))
        self.assertEqual(answer("sources", "--format", "ris").count("\nER  - "), len(rows))
        told = {claim["source_id"] for claim in json.loads(answer("claims", "--country", "KG", "--format", "json"))}
        self.assertLess(len(told), len(rows))
        listed = csv.DictReader(io.StringIO(answer("sources", "--country", "KG", "--format", "csv")))
        self.assertEqual({row["id"] for row in listed}, told)
        cited = [answer("sources", "--citations", style) for style in ("chicago", "apa", "harvard", "gost")]
        self.assertEqual(len(set(cited)), 4)
        self.assertEqual(run("sources", "--citations", "mla").returncode, 2)

    def test_a_language_in_which_no_place_is_named_is_refused_with_those_there_are(self):
        with tempfile.TemporaryDirectory() as folder:
            for command in (["places"], ["show", "kant-air-base"], ["export", f"{folder}/x.png"], ["export", f"{folder}/x.csv"]):
                done = run(*command, "--lang", "xx")
                self.assertEqual((done.returncode, done.stdout), (2, ""), command)
                self.assertEqual(len(sentences(done)), 1, done.stderr)
                self.assertIn("ru, tg", done.stderr.replace("ps, ", ""))
            self.assertEqual(os.listdir(folder), [])
            pages = []
            for language in ("en", "en-GB", "EN"):
                answer("export", f"{folder}/x.svg", "--size", "400x300", "--country", "TJ", "--without", "dates", "--lang", language)
                with open(f"{folder}/x.svg", "rb") as page:
                    pages.append(page.read())
            self.assertEqual(pages[1:], [pages[0]] * 2)
        for language in ("ru", "ru-RU", "RU"):
            self.assertEqual(answer("show", "kant-air-base", "--lang", language).splitlines()[0], "авиабаза Кант")
        self.assertTrue(answer("show", "kant-air-base", "--lang", "local").startswith("Кант / "))

    def test_a_claim_about_two_places_is_counted_once(self):
        with tempfile.TemporaryDirectory() as folder:
            said = answer("export", f"{folder}/all.csv")
            with open(f"{folder}/all.csv", encoding="utf-8-sig", newline="") as file:
                claims = [row["claim_id"] for row in csv.DictReader(file) if row["claim_id"]]
            self.assertGreater(len(claims), len(set(claims)))
            self.assertIn(f" {len(set(claims))} claims, ", said)

    def test_what_a_map_shows_is_exported_as_data(self):
        with tempfile.TemporaryDirectory() as folder:
            said = answer("export", f"{folder}/tj.geojson", "--country", "TJ", "--citations", "apa")
            features = json.loads(Path(f"{folder}/tj.geojson").read_text(encoding="utf-8"))["features"]
            self.assertIn(f": {len(features)} places, ", said)
            claims = [claim for feature in features for claim in feature["properties"]["claims"]]
            self.assertTrue(claims and all("2021" in c["citation"] and "“" not in c["citation"] for c in claims))
            answer("export", f"{folder}/tj.gpkg", "--country", "TJ")
            answer("check", f"{folder}/tj.gpkg")
            again = json.loads(answer("places", "--atlas", f"{folder}/tj.gpkg", "--format", "json"))
            self.assertLessEqual({f["id"] for f in features}, {place["id"] for place in again})
            self.assertEqual(run("export", f"{folder}/none/tj.kml").returncode, 1)

    def test_what_is_for_pages_is_refused_for_data_and_named(self):
        with tempfile.TemporaryDirectory() as folder:
            for options in (["--without", "key"], ["--size", "A4", "--margins", "10"], ["--svg-text", "outlines"]):
                refused = run("export", f"{folder}/tj.csv", *options)
                self.assertEqual(refused.returncode, 2)
                for option in options[::2]:
                    self.assertIn(option, refused.stderr)
            self.assertEqual(os.listdir(folder), [])

    def test_margins_are_checked_and_a_slide_is_a_paper(self):
        with tempfile.TemporaryDirectory() as folder:
            said = answer("export", f"{folder}/slide.svg", "--size", "slide", "--margins", "30,20,10,5", "--country", "TJ")
            self.assertIn("338.7 × 190.5 mm", said)
            self.assertIn("800 × 600 pixels", answer("export", f"{folder}/page.svg", "--size", "800x600", "--country", "TJ"))
            for margins, told in (("100", "at least 40 × 40 mm"), ("1,2", "no margins"), ("-3", "less than 0")):
                refused = run("export", f"{folder}/x.svg", f"--margins={margins}", "--country", "TJ")
                self.assertEqual(refused.returncode, 2)
                self.assertIn(told, refused.stderr)

    def test_a_title_of_two_lines_keeps_its_words_apart(self):
        with tempfile.TemporaryDirectory() as folder:
            answer("export", f"{folder}/map.svg", "--country", "TJ", "--title", "On the\nPanj")
            svg = Path(f"{folder}/map.svg").read_text(encoding="utf-8")
            self.assertIn("<title>On the Panj</title>", svg)
            self.assertIn(">On the Panj</text>", svg)

    def test_an_atlas_of_maps_has_a_page_for_each(self):
        with tempfile.TemporaryDirectory() as folder:
            said = answer("export", f"{folder}/map.png", "--each", "crossing", "--size", "480x360", "--country", "TJ", "UZ")
            names = sorted(os.listdir(folder))
            self.assertIn(f": {len(names)} pages", said)
            self.assertIn("map-xing-sher-khan-bandar-panji-poyon.png", names)
            self.assertIn(": 2 pages", answer("export", f"{folder}/both.pdf", "--each", "country", "--size", "A5",
                                              "--country", "TJ", "UZ"))
            self.assertEqual(run("export", f"{folder}/x.pdf", "--each", "village").returncode, 2)
            self.assertEqual(run("export", f"{folder}/x.geojson", "--each", "country").returncode, 2)

    def test_show_tells_changes_from_contradictions_and_measures_what_is_claimed(self):
        crossing = json.loads(answer("show", "xing-sher-khan-bandar-panji-poyon", "--format", "json"))
        self.assertEqual([(d["attribute"], d["relation"]) for d in crossing["disagreements"]],
                         [("open or closed", "changed-over-time")])
        self.assertEqual(crossing["disagreements"][0]["values"][0], "closed")
        border = json.loads(answer("show", "border-afghan-tajik", "--format", "json"))
        relations = {d["attribute"]: d["relation"] for d in border["disagreements"]}
        self.assertEqual(relations["length"], "rounding")
        self.assertEqual(relations["who holds it"], "contradict")
        [measured] = border["measured"]
        self.assertEqual([m["of"] for m in measured["measurements"]], ["10m", "50m", "110m"])
        text = answer("show", "harb-maidon")
        self.assertIn("CLAIMED AND MEASURED · Harb-Maidon from Afghan–Tajik border", text)
        self.assertIn("An estimate: the map draws a circle of 35 km, and no point.", text)
        self.assertIn("Location from: ", text)

    def test_a_crossing_belongs_to_both_its_sides(self):
        for country in ("TJ", "AF", "tj"):
            places = json.loads(
                answer("places", "--country", country, "--kind", "border-crossing", "--format", "json"))
            self.assertIn("xing-sher-khan-bandar-panji-poyon", [p["id"] for p in places])
        self.assertNotIn("Sher Khan", answer("places", "--country", "UZ", "--kind", "border-crossing"))

    def test_unlocated_places_have_null_coordinates(self):
        nato = [p for p in json.loads(answer("places", "--format", "json")) if p["id"] == "nato"]
        self.assertEqual([(p["lon"], p["lat"]) for p in nato], [(None, None)])

    def test_text_is_found_in_any_script_without_accents(self):
        for words in ("sher khan", "Панҷи", "شیرخان", "SHER-KHAN"):
            self.assertIn("xing-sher-khan-bandar-panji-poyon", answer("places", "--text", words), words)

    def test_csv_is_what_a_csv_reader_expects(self):
        rows = list(csv.DictReader(io.StringIO(answer("claims", "--format", "csv"))))
        self.assertEqual(len(rows), 168)
        self.assertEqual(set(rows[0]), CLAIM_FIELDS)

    def test_geojson_has_one_feature_a_place(self):
        collection = json.loads(answer("places", "--kind", "border-line", "--format", "geojson"))
        types = {f["geometry"]["type"] for f in collection["features"]}
        self.assertTrue(types & {"LineString", "MultiLineString"}, types)

    def test_the_state_known_on_a_date(self):
        def crossing(*options):
            places = json.loads(answer("places", "--kind", "border-crossing", "--format", "json", *options))
            return {place["id"]: place for place in places}.get("xing-sher-khan-bandar-panji-poyon")

        self.assertNotIn("state", crossing())
        closed = crossing("--as-of", "2021-06-20")
        self.assertEqual([fact["kind"] for fact in closed["state"]], ["closed", "held"])
        self.assertTrue(closed["state"][0]["approximate"])
        self.assertEqual(closed["state"][1]["by"], "Taliban")
        august = crossing("--as-of", "2021-08-11")
        self.assertEqual({fact["kind"] for fact in august["state"]}, {"customs", "held", "open"})
        # No article had told of the closed crossing by then.
        self.assertIsNone(crossing("--as-known-on", "2021-06-20"))
        known = json.loads(answer("claims", "--as-known-on", "2021-07-31", "--format", "json"))
        self.assertEqual({claim["source_id"] for claim in known}, {"oxan2021"})
        told_later = json.loads(answer("claims", "--as-of", "2021-07-31", "--format", "json"))
        self.assertIn("weitz2021", {claim["source_id"] for claim in told_later})

    def test_dates_say_how_many_undated_claims_they_leave_out(self):
        all_claims = json.loads(answer("claims", "--format", "json"))
        undated = [claim for claim in all_claims if not claim["date_from"] and not claim["date_to"]]
        done = run("claims", "--since", "1800", "--format", "json")
        dated = {claim["id"] for claim in json.loads(done.stdout)}
        self.assertFalse(dated & {claim["id"] for claim in undated})
        self.assertIn(f"{len(undated)} undated claims are left out", done.stderr)
        self.assertEqual(sentences(run("claims", "--format", "json")), [])

    def test_the_axis_of_a_date_as_scripts_have_given_it(self):
        claims = [answer("claims", "--format", "json", *options)
                  for options in (["--as-of", "2021-07-31"],
                                  ["--as-known-on", "2021-07-31", "--date-axis", "happened"],
                                  ["--as-known-on", "2021-07-31", "--date-axis", "published"],
                                  ["--as-known-on", "2021-07-31"])]
        self.assertEqual(claims[0], claims[1])
        self.assertEqual(claims[2], claims[3])
        for options in (["--as-of", "2021", "--as-known-on", "2021"], ["--date-axis", "happened"]):
            self.assertEqual(run("claims", *options).returncode, 2)

    def test_a_state_says_when_it_was_last_said_and_what_is_said_of_something_wider(self):
        places = json.loads(answer("places", "--as-of", "2021-08-31", "--format", "json"))
        facts = {p["id"]: p["state"] for p in places}["xing-termez-hairatan"]
        wider, own = [fact for fact in facts if fact["kind"] == "held"]
        self.assertEqual((wider["about"], wider["by"], wider["hedging"]), ("border-afghan-uzbek", "Taliban", "claimed"))
        self.assertEqual((own["about"], own["last_said"], own["age"]), ("hairatan", "2021-07-13", "ageing"))
        self.assertTrue(own["said_otherwise_since"])
        self.assertIn("last said 13 July", answer("places", "--as-of", "2021-08-31"))

    def test_show_knows_dates_and_leads_from_a_side_to_its_crossing(self):
        text = answer("show", "hairatan", "--as-of", "2021-07-15")
        self.assertIn("xing-termez-hairatan", text)
        self.assertIn("AS OF 15 JULY 2021\n  held by Afghan government, last said 13 July 2021", text)
        shown = json.loads(answer("show", "xing-termez-hairatan", "--as-of", "2021-07-15", "--format", "json"))
        self.assertEqual(shown["sides"], ["hairatan"])
        self.assertEqual({fact["kind"] for fact in shown["state"]}, {"closed", "held"})
        self.assertNotIn("C002-25", [claim["id"] for claim in shown["claims"]])

    def test_dates_and_categories_restrict_claims(self):
        claims = json.loads(answer("claims", "--category", "exercise", "--since", "2021-08-05", "--until", "2021-08-09",
                                   "--format", "json"))
        self.assertIn("C004-13", [c["id"] for c in claims])
        self.assertEqual({c["category"] for c in claims}, {"exercise"})


class Showing(unittest.TestCase):
    PLACE = "xing-sher-khan-bandar-panji-poyon"

    def test_without_articles_the_digest_is_shown_and_no_text(self):
        shown = json.loads(answer("show", self.PLACE, "--format", "json"))
        passages = {(p["source"], p["paragraph"]): p for p in shown["passages"]}
        self.assertTrue({("stronski2021", "p5"), ("oxan2021", "p21")} <= set(passages))
        for passage in passages.values():
            self.assertTrue(passage["digest"])
            self.assertNotIn("text", passage)
        self.assertEqual(len(shown["claims"]), 3)

    def test_with_articles_the_own_paragraph_is_shown_with_its_mentions(self):
        articles = Path(os.environ.get("MARZ_ARTICLES", SOURCE / "../shared/articles"))
        if not articles.is_dir():
            self.skipTest("the articles are not here")
        shown = json.loads(answer("show", self.PLACE, "--articles", articles, "--format", "json"))
        for passage in shown["passages"]:
            if passage["paragraph"] in ("p5", "p21"):
                spans = [passage["text"][m["start"]:m["end"]] for m in passage["mentions"]]
                self.assertIn("Sher Khan Bandar", " ".join(spans))

    def test_the_text_is_worded_as_the_panel_words_it(self):
        text = answer("show", self.PLACE)
        self.assertIn("Border crossing · Afghanistan | Tajikistan", text)
        self.assertIn("37.1946 N, 68.6053 E ± 1 km", text)
        self.assertIn("in or before Jul 2021", text)

    def test_a_place_is_found_by_any_of_its_names(self):
        self.assertIn("Kant", answer("show", "авиабаза Кант"))

    def test_an_unknown_place_brings_suggestions(self):
        done = run("show", "sher khan")
        self.assertEqual(done.returncode, 1)
        self.assertIn("xing-sher-khan-bandar-panji-poyon", done.stderr)


class Measuring(unittest.TestCase):
    def test_the_afghan_tajik_border_at_each_scale(self):
        measured = json.loads(answer("measure", "border-afghan-tajik", "--format", "json"))["measurements"]
        lengths = {m["of"]: m["km"] for m in measured}
        self.assertAlmostEqual(lengths["10m"], 1170, delta=10)
        self.assertGreater(lengths["10m"], lengths["50m"])
        self.assertGreater(lengths["50m"], lengths["110m"])
        self.assertIn("1:10 million", answer("measure", "border-afghan-tajik"))

    def test_the_distance_between_two_places(self):
        measured = json.loads(answer("measure", "ayni-air-base", "dushanbe", "--format", "json"))
        self.assertAlmostEqual(measured["measurements"][0]["km"], 10, delta=2.5)


class Tagging(InScratchFolder):
    def test_offsets_are_code_points_of_the_file(self):
        text = "Ҳарбмайдон, 2021 — trucks queue at Sher\u00a0Khan Bandar’s gate, east of Termez.\n"
        article = self.folder / "note.txt"
        article.write_text(text, encoding="utf-8")
        tagged = json.loads(answer("tag", article, "--format", "json"))
        self.assertEqual(tagged[0]["source"], None)
        mentions = tagged[0]["mentions"]
        for mention in mentions:
            self.assertLessEqual(set(MENTION_FIELDS), set(mention))
            self.assertEqual(mention["candidates"][0]["place"], mention["place"])
        for mention in mentions:
            self.assertEqual(text[mention["start"]:mention["end"]], mention["text"])
        self.assertIn("termez", [m["place"] for m in mentions])
        self.assertIn("Sher\u00a0Khan Bandar", [m["text"] for m in mentions])

    def test_names_of_the_users_own_are_found_and_what_is_weak_waits_for_a_review(self):
        article = self.folder / "note.txt"
        article.write_text("In Tajikistan they met at Upper Zorkhan. Ivan Batken came. In Batken it snowed.\n")
        own = self.folder / "own.csv"
        own.write_text("name,lon,lat,country\nUpper Zorkhan,70.5,38.25,TJ\n")
        tagged = json.loads(answer("tag", article, "--gazetteer", own, "--format", "json"))[0]
        found = {m["text"]: m for m in tagged["mentions"]}
        self.assertEqual((found["Upper Zorkhan"]["lon"], found["Upper Zorkhan"]["lat"]), (70.5, 38.25))
        self.assertEqual(found["Upper Zorkhan"]["countries"], ["TJ"])
        self.assertEqual([m["text"] for m in tagged["review"]], ["Batken"])
        self.assertTrue(any("given name" in why["reason"] for why in tagged["review"][0]["why"]))
        self.assertEqual(len([m for m in tagged["mentions"] if m["text"] == "Batken"]), 1)
        features = json.loads(answer("tag", article, "--gazetteer", own, "--format", "geojson"))["features"]
        self.assertIn([70.5, 38.25], [f["geometry"]["coordinates"] for f in features])
        self.assertIn("to be reviewed", answer("tag", article))

    def test_a_gazetteer_that_cannot_be_used_is_an_error(self):
        article = self.folder / "note.txt"
        article.write_text("Kabul.\n")
        bad = self.folder / "bad.csv"
        bad.write_text("a,b\n1,2\n")
        for path in (bad, self.folder / "gone.csv"):
            done = run("tag", article, "--gazetteer", path)
            self.assertEqual(done.returncode, 1)
            self.assertEqual(done.stdout, "")
            self.assertEqual(len(done.stderr.strip().splitlines()), 1, done.stderr)

    def test_many_articles_are_counted_and_none_is_lost(self):
        article = self.folder / "note.txt"
        article.write_text("Kabul.\n")
        done = run("tag", *[article] * 50, "--format", "json")
        self.assertEqual(len(json.loads(done.stdout)), 50)
        self.assertIn("50 of 50 articles tagged", done.stderr)

    def test_a_text_full_of_names_takes_memory_by_its_length(self):
        if b"__asan_init" in Path(MARZ).read_bytes():
            self.skipTest("the address sanitizer keeps what was let go, so memory says nothing here")
        article = self.folder / "names.txt"
        grown = []
        for words in (1, 200_000):
            article.write_text("Kabul " * words, encoding="utf-8")
            for style in ("json", "table"):
                with open(self.folder / "answer", "wb") as out:
                    program = subprocess.Popen([MARZ, "tag", str(article), "--format", style], stdout=out)
                    _, status, used = os.wait4(program.pid, 0)
                    program.returncode = os.waitstatus_to_exitcode(status)
                self.assertEqual(program.returncode, 0)
                grown.append(used.ru_maxrss)
        tagged = json.loads(answer("tag", article, "--format", "json"))[0]
        self.assertEqual(len(tagged["mentions"]) + len(tagged["review"]), 200_000)
        asJson, asTable = grown[2] - grown[0], grown[3] - grown[1]
        # As one JSON document it took 3.9 KB a name; both are kept in memory by the tagger alone now.
        self.assertLess(asJson, 1.5 * asTable + 100_000, grown)

    def test_a_broken_file_does_not_stop_the_others(self):
        good = self.folder / "good.txt"
        good.write_text("Kabul.\n", encoding="utf-8")
        binary = self.folder / "binary.txt"
        binary.write_bytes(bytes(range(256)) * 10)
        done = run("tag", binary, good, self.folder, self.folder / "gone.txt", "--format", "json")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(len(json.loads(done.stdout)), 1)
        self.assertEqual(len(done.stderr.strip().splitlines()), 3, done.stderr)


class Checking(InScratchFolder):
    def test_the_shipped_atlas_has_no_finding(self):
        self.assertIn("no findings", answer("check", atlas()))

    def assertFound(self, table, change, *words):
        done = run("check", self.brokenCopy(table, change))
        self.assertEqual(done.returncode, 1, done.stdout)
        for word in words:
            self.assertIn(word, done.stdout)

    def test_an_unknown_place_in_a_claim(self):
        self.assertFound("claims", lambda rows: rows[6].update(place_ids="nowhere"),
                         "claims, row 7, column place_ids", "nowhere", "; give ids")

    def test_a_date_after_its_end(self):
        self.assertFound("claims", lambda rows: rows[0].update(date_from="2022-01-01", date_to="2021-01-01"),
                         "claims, row 1")

    def test_swapped_coordinates(self):
        self.assertFound("places", lambda rows: rows[0].update(WKT="POINT (37.1946 168.6053)"),
                         "places, row 1, column WKT")

    def test_a_missing_table(self):
        copy = self.brokenCopy("claims", lambda rows: None)
        (copy / "passages.csv").unlink()
        done = run("check", copy)
        self.assertEqual(done.returncode, 1)
        self.assertIn("passages", done.stdout + done.stderr)


class BadInput(InScratchFolder):
    """Each fault is one line that names the file; what was there before stays; nothing waits for ever."""

    def export(self, target, *arguments):
        return run("export", target, "--size", "800x600", "--dpi", 72, *arguments)

    def smallBasemap(self):
        """Links to the shipped files, so that one of them can be replaced."""
        copy = self.folder / "basemap"
        copy.mkdir()
        for file in (SOURCE / "resources/basemap").iterdir():
            (copy / file.name).symlink_to(file.resolve())
        return copy

    def test_a_map_is_drawn_without_the_layer_that_is_damaged(self):
        basemap = self.smallBasemap()
        (basemap / "rivers.shp").unlink()
        (basemap / "rivers.shp").write_bytes(os.urandom(5000))
        done = self.export(self.folder / "map.png", "--basemap", basemap)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(len(sentences(done)), 1, done.stderr)
        self.assertIn("rivers.shp", done.stderr)
        self.assertTrue((self.folder / "map.png").stat().st_size > 10000)

    def test_data_that_was_named_and_cannot_be_used_is_an_error(self):
        target = self.folder / "map.png"
        empty = self.folder / "empty"
        empty.mkdir()
        for arguments in (("--basemap", self.folder / "wrong"), ("--basemap", empty),
                          ("--articles", self.folder / "wrong"), ("--layer", self.folder / "wrong.shp")):
            done = self.export(target, *arguments)
            self.assertEqual(done.returncode, 1, arguments)
            self.assertIn(str(arguments[1]), sentences(done)[-1])
            self.assertFalse(target.exists())

    def test_a_layer_of_ones_own_is_on_the_map_and_comes_from_its_levels_the_second_time(self):
        layer = self.folder / "own.csv"
        layer.write_text("name;WKT\nway;LINESTRING(66 38,72 38,72 40)\n")
        pictures = []
        for arguments in ((), ("--layer", layer), ("--layer", layer)):
            target = self.folder / f"map{len(pictures)}.png"
            done = self.export(target, "--view", "64,36,74,42", *arguments)
            self.assertEqual(done.returncode, 0, done.stderr)
            pictures.append(target.read_bytes())
        self.assertNotEqual(pictures[0], pictures[1])
        self.assertEqual(pictures[1], pictures[2])

    def test_the_system_of_a_layer_without_one_is_given_behind_it(self):
        metres = self.folder / "metres.csv"
        metres.write_text("title;WKT\nway;LINESTRING(500000 4200000,900000 4200000,900000 4400000)\n")
        degrees = self.folder / "degrees.csv"
        degrees.write_text("title;WKT\nway;LINESTRING(70 40,71 40)\n")
        target = self.folder / "map.png"
        area = ("--view", "64,36,74,42")
        done = self.export(target, *area, "--layer", metres)
        self.assertEqual(done.returncode, 1)
        self.assertIn("metres.csv", sentences(done)[-1])
        done = self.export(target, *area, "--layer", metres, "--layer-crs", "EPSG:32642", "--layer", degrees)
        self.assertEqual(done.returncode, 0, done.stderr)
        done = self.export(target, *area, "--layer-crs", "EPSG:32642", "--layer", metres)
        self.assertEqual(done.returncode, 2)
        self.assertIn("behind the --layer", done.stderr)
        done = self.export(target, *area, "--layer", metres, "--layer-crs", "EPSG:1")
        self.assertEqual(done.returncode, 1)
        self.assertIn("EPSG:1", sentences(done)[-1])

    def test_without_the_database_of_projections_the_map_is_drawn_and_one_sentence_said(self):
        done = run("export", self.folder / "map.png", "--size", "800x600", "--dpi", 72,
                   PROJ_DATA="/nowhere", PROJ_LIB="/nowhere")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(len(sentences(done)), 1, done.stderr)
        self.assertIn("proj.db is missing", done.stderr)

    def test_rings_need_distances_and_a_place(self):
        target = self.folder / "map.png"
        for rings in (("--range-rings", "100"), ("--range-rings", "a", "--place", "termez"),
                      ("--range-rings", "100,-3", "--place", "termez")):
            done = self.export(target, *rings)
            self.assertEqual(done.returncode, 2, done.stderr)
            self.assertEqual(len(sentences(done)), 1, done.stderr)
            self.assertIn("--range-rings", done.stderr)
        self.assertFalse(target.exists())

    def test_parts_of_the_page_are_left_out_or_drawn_as_asked(self):
        target = self.folder / "map.svg"
        done = self.export(target, "--without", "north-arrow,legend", "--with", "locator")
        self.assertEqual(done.returncode, 0, done.stderr)
        svg = target.read_text(encoding="utf-8")
        for part, drawn in (("north-arrow", False), ("legend", False), ("locator", True), ("scale-bar", True)):
            self.assertEqual(f'<g id="{part}">' in svg, drawn, part)
        for wrong in (("--without", "compass"), ("--without", "map"), ("--with", "key", "--without", "key")):
            self.assertEqual(self.export(target, *wrong).returncode, 2, wrong)

    def test_what_cannot_be_drawn_on_the_page_is_said(self):
        done = self.export(self.folder / "map.png", "--with", "locator", "--view", "-170,-60,170,75",
                           "--projection", "equal-earth")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("no locator map", done.stderr)

    def test_a_view_far_from_the_region_is_drawn_upright(self):
        for view, projection in (("170,-20,-170,-10", "Azimuthal equidistant around 15 S 180 E"),
                                 ("64,36,74,42", "Lambert"), ("-170,-60,170,75", "Lambert")):
            target = self.folder / "map.svg"
            done = self.export(target, "--view", view)
            self.assertEqual(done.returncode, 0, done.stderr)
            words = " ".join(target.read_text().replace("\u00a0", " ").split())
            self.assertIn(projection, words)
            self.assertNotIn("lack of a location: Sher Khan Bandar", words)

    def test_a_view_round_a_pole_is_drawn_around_it_unless_a_projection_is_asked_for(self):
        target = self.folder / "map.svg"
        for view, pole in (("-180,-90,180,-60", "South"), ("-180,60,180,90", "North")):
            done = self.export(target, "--view=" + view)
            self.assertEqual(done.returncode, 0, done.stderr)
            words = " ".join(target.read_text(encoding="utf-8").replace("\u00a0", " ").split())
            self.assertIn(f"Azimuthal equidistant around the {pole} Pole", words)
        refused = self.export(self.folder / "refused.svg", "--view=-180,-90,180,-60", "--projection", "lambert")
        self.assertNotEqual(refused.returncode, 0)
        self.assertIn("outside the map's projection", refused.stderr)

    def test_rings_outside_of_the_map_and_credits_left_out_are_said(self):
        done = self.export(self.folder / "map.png", "--place", "xing-termez-hairatan", "--range-rings", "50,100,200,500")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("Range rings outside of this map: 500 km", done.stderr.replace("200 km, ", ""))
        self.assertNotIn("whose data", done.stderr)
        done = self.export(self.folder / "map.png", "--without", "credits")
        self.assertIn("whose data", done.stderr)
        self.assertIn("Natural Earth", done.stderr)

    def test_a_west_beyond_its_east_goes_over_the_date_line_and_says_so_or_is_a_slip(self):
        done = self.export(self.folder / "map.png", "--view", "150,40,-150,70")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("date line", done.stderr)
        for slip in ("72,36,66,39", "180,36,-180,39", "70,36,70,39"):
            refused = self.export(self.folder / "swapped.png", "--view", slip)
            self.assertEqual(refused.returncode, 2)
            self.assertEqual(len(sentences(refused)), 1, refused.stderr)
            self.assertIn("west,south,east,north", refused.stderr)
            self.assertFalse((self.folder / "swapped.png").exists())

    def test_a_layer_in_another_system_is_told_with_the_option_that_gives_it(self):
        metres = self.folder / "camps.csv"
        metres.write_text("name,WKT\none,POINT(550000 4200000)\n", encoding="utf-8")
        done = self.export(self.folder / "map.png", "--layer", metres, "--view", "66,36,72,39")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(len(sentences(done)), 1, done.stderr)
        self.assertIn("--layer-crs EPSG:32642", done.stderr)
        degrees = self.folder / "posts.csv"
        degrees.write_text("name,WKT\none,POINT(69 38)\n", encoding="utf-8")
        done = self.export(self.folder / "map.png", "--layer", degrees, "--view", "66,36,72,39")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("--layer-crs", done.stderr)

    def test_a_layer_that_lies_outside_the_map_is_told_and_not_credited(self):
        far = self.folder / "far.csv"
        far.write_text("name,WKT\none,POINT(10 50)\n", encoding="utf-8")
        done = self.export(self.folder / "map.svg", "--layer", far, "--layer-crs", "EPSG:4326", "--view", "66,36,72,39")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("“far”", done.stderr)
        self.assertNotIn("Own layers", (self.folder / "map.svg").read_text(encoding="utf-8"))

    def test_rings_and_graticule_are_on_the_exported_map(self):
        target = self.folder / "map.svg"
        done = run("export", target, "--place", "termez", "--view", "60,32,75,42", "--range-rings", "100,250",
                   "--graticule", "--projection", "azimuthal-equidistant")
        self.assertEqual(done.returncode, 0, done.stderr)
        drawn = target.read_text()
        for text in ("100\u00a0km", "250\u00a0km", "65°\u00a0E", "Azimuthal equidistant around Termez"):
            self.assertIn(text, drawn)

    def test_a_layout_makes_the_same_page_again_and_options_override_it(self):
        layout = self.folder / "layout.json"
        layout.write_text(json.dumps({
            "marzLayout": 1, "area": {"west": 67, "south": 36.5, "east": 71, "north": 39}, "title": "As saved",
            "filter": {"countries": ["TJ"]}, "claims": {"told": "all"}, "elements": {"dates": False},
            "page": {"size": "800x600", "dpi": 72}, "projection": {"id": "albers"}}))
        for ending in ("png", "svg"):
            one, other = (self.folder / f"{name}.{ending}" for name in ("one", "other"))
            for target in (one, other):
                done = run("export", target, "--layout", layout)
                self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(one.read_bytes(), other.read_bytes())
        drawn = (self.folder / "one.svg").read_text()
        for text in ("As saved", "Albers", "afterwards."):
            self.assertTrue(text in drawn, text)
        changed = self.folder / "changed.svg"
        done = run("export", changed, "--layout", layout, "--title", "Changed", "--projection", "lambert", "--claims",
                   "newest", "--number-by", "importance")
        self.assertEqual(done.returncode, 0, done.stderr)
        drawn = changed.read_text()
        self.assertTrue("Changed" in drawn)
        self.assertFalse("As saved" in drawn)
        self.assertFalse("Albers" in drawn)
        self.assertFalse("afterwards." in drawn)

    @unittest.skipUnless(shutil.which("pdftotext"), "pdftotext is not installed")
    def test_a_key_that_is_too_long_for_the_page_goes_on_in_a_pdf(self):
        target = self.folder / "map.pdf"
        done = run("export", target, "--country", "TJ", "AF", "--size", "A5", "--claims", "all")
        self.assertEqual(done.returncode, 0, done.stderr)
        text = subprocess.run(["pdftotext", "-layout", target, "-"], capture_output=True, text=True, check=True).stdout
        pages = text.split("\f")[:-1]
        self.assertGreater(len(pages), 1)
        self.assertIn("continues on the next page", " ".join(pages[0].split()))
        self.assertIn(f"{len(pages)} of {len(pages)}", pages[-1])

    def test_a_mistake_in_a_layout_is_one_sentence_with_line_and_key(self):
        layout = self.folder / "layout.json"
        for text, parts in (('{"marzLayout": 1,\n"aera": {}}', ("line 2", "aera")),
                            ('{"marzLayout": 1, "area": {"place": "atlantis"}}', ("atlantis", "does not have"))):
            layout.write_text(text)
            done = self.export(self.folder / "map.png", "--layout", layout)
            self.assertEqual(done.returncode, 1)
            self.assertEqual(len(sentences(done)), 1, done.stderr)
            for part in parts:
                self.assertIn(part, done.stderr)
        self.assertFalse((self.folder / "map.png").exists())

    def test_a_target_that_cannot_be_written_is_one_sentence_and_no_file(self):
        (self.folder / "folder.png").mkdir()
        for name, word in (("folder.png", "folder"), ("map.gif", ".png"), ("absent/map.png", "absent")):
            done = self.export(self.folder / name)
            self.assertEqual(done.returncode, 1, name)
            self.assertEqual(len(sentences(done)), 1, done.stderr)
            self.assertIn(word, done.stderr)
        self.assertEqual(os.listdir(self.folder), ["folder.png"])

    @unittest.skipUnless(os.path.isdir("/proc/self"), "there is no file system here that even root cannot write to")
    def test_a_read_only_file_system_is_one_sentence(self):
        done = self.export("/proc/map.png")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(len(sentences(done)), 1, done.stderr)
        self.assertIn("/proc/map.png", done.stderr)

    def test_impossible_pages_and_projections_are_refused(self):
        old = self.folder / "map.png"
        old.write_text("the old map")
        for arguments in (("--size", "0x0"), ("--size", "1000000x1000000"), ("--size", "-5x5"), ("--dpi", "0"),
                          ("--view", "nan,1,2,3"), ("--projection", "bonne"), ("--place", "nowhere")):
            done = run("export", old, *arguments)
            self.assertIn(done.returncode, (1, 2), arguments)
            self.assertEqual(len(sentences(done)), 1, done.stderr)
        self.assertEqual(old.read_text(), "the old map")

    def test_a_map_from_levels_that_were_kept_is_the_map_from_the_files(self):
        cache = self.folder / "cache"

        def sentences_and_map(folder):
            target = self.folder / "map.png"
            done = subprocess.run([MARZ, "export", str(target), "--size", "400x300", "--without", "key"],
                                  capture_output=True, text=True,
                                  timeout=120, env=dict(os.environ, MARZ_CACHE_DIR=str(folder)))
            self.assertEqual(done.returncode, 0)
            said = sentences(done)
            for sentence in said:
                self.assertIn("was damaged; it has been made anew", sentence)
            return len(said), target.read_bytes()

        def draw(folder, damaged=0):
            said, drawn = sentences_and_map(folder)
            self.assertEqual(said, damaged)
            return drawn

        from_files = draw("")
        self.assertEqual(draw(cache), from_files)
        kept = sorted((cache / "levels").glob("*.levels"))
        self.assertGreaterEqual(len(kept), 8)  # seven layers that are drawn, and the relief; degrees where there was time
        sizes = [file.stat().st_size for file in kept]
        self.assertEqual(draw(cache), from_files)
        for number, file in enumerate(kept):
            content = file.read_bytes()
            file.unlink()
            file.write_bytes([content[:len(content) // 2], b"", b"noise" * 1000][number % 3])
        self.assertEqual(draw(cache, damaged=1), from_files)  # one sentence for all layers
        self.assertEqual(draw(cache), from_files)
        remade = [file for file, size in zip(kept, sizes) if file.stat().st_size == size]
        self.assertGreaterEqual(len(remade), 8)
        told = 0
        for file in remade:  # each alone, the relief as well
            file.unlink()
            file.write_bytes(b"noise" * 1000)
            said, drawn = sentences_and_map(cache)
            told += said
            self.assertEqual(drawn, from_files)
        self.assertGreaterEqual(told, 8)
        (self.folder / "no folder").write_text("a file")
        self.assertEqual(draw(self.folder / "no folder"), from_files)

    def test_an_export_that_is_killed_leaves_the_old_map_or_the_new_one(self):
        target = self.folder / "map.png"
        for seconds in (0.1, 0.3, 0.4, 0.5, 0.6, 0.8):
            target.write_text("the old map")
            process = subprocess.Popen([MARZ, "export", str(target)], stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL, env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
            time.sleep(seconds)
            process.kill()
            process.wait()
            content = target.read_bytes()
            self.assertTrue(content == b"the old map" or content.endswith(b"IEND\xaeB`\x82"), content[:20])
            self.assertEqual(os.listdir(self.folder), ["map.png"])

    def test_the_same_map_is_the_same_file_in_another_process_and_language(self):
        def draw(ending, **variables):
            target = self.folder / f"map.{ending}"
            done = run("export", target, "--size", "A5", "--dpi", 100, "--country", "TJ", **variables)
            self.assertEqual((done.returncode, sentences(done)), (0, []))
            return target.read_bytes()

        for ending in ("png", "svg", "html", "jpg", "webp", "tif"):  # Qt names a PDF's fonts in a random order
            here = draw(ending, LC_ALL="C.UTF-8", TZ="UTC")
            self.assertEqual(draw(ending, LC_ALL="de_DE.UTF-8", LANGUAGE="de", TZ="UTC"), here, ending)
            self.assertEqual(draw(ending, LC_ALL="fa_IR.UTF-8", LANGUAGE="fa", TZ="UTC"), here, ending)

    def test_a_series_takes_no_place(self):
        done = run("export", self.folder / "map.pdf", "--each", "place", "--place", "termez")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("--place", done.stderr)
        self.assertEqual(os.listdir(self.folder), [])

    def test_letters_that_no_font_has_are_said(self):
        target = self.folder / "map.png"
        done = self.export(target, "--title", "Grenze საზღვარი सीमा")
        self.assertEqual(done.returncode, 0)
        seen = self.export(target, "--title", "Grenze \U00012000")
        self.assertEqual(seen.returncode, 0)
        self.assertIn("U+12000", seen.stderr)
        self.assertEqual(len(sentences(seen)), 1)

    def test_a_filter_that_leaves_no_place_is_one_sentence_and_no_file(self):
        for name in ("map.png", "map.svg", "map.pdf", "map.html", "map.geojson"):
            done = run("export", self.folder / name, "--text", "Atlantis")
            self.assertEqual(done.returncode, 1, name)
            self.assertEqual(len(sentences(done)), 1, done.stderr)
            self.assertIn("no place", done.stderr)
        self.assertEqual(os.listdir(self.folder), [])

    def test_a_page_that_is_too_large_for_a_format_is_refused_with_the_limit(self):
        for name, word in (("map.jpg", "160 million"), ("map.tif", "160 million"), ("map.webp", "16383")):
            done = run("export", self.folder / name, "--size", "A0", "--dpi", 600)
            self.assertEqual(done.returncode, 1, name)
            self.assertEqual(len(sentences(done)), 1, done.stderr)
            self.assertIn(word, done.stderr)

    def test_pipes_devices_and_loops_are_refused_at_once(self):
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        loop = self.folder / "loop"
        loop.symlink_to(loop)
        for path in (pipe, loop, Path("/dev/zero")):
            for arguments in (("tag", path), ("check", path), ("places", "--atlas", path),
                              ("show", "kant-air-base", "--articles", path)):
                done = run(*arguments)
                self.assertIn(str(path), done.stderr, arguments)
                self.assertEqual(len(sentences(done)), 1, done.stderr)

    def test_a_huge_article_is_refused_before_it_is_read(self):
        huge = self.folder / "huge.txt"
        huge.touch()
        os.truncate(huge, 200 << 20)
        done = run("tag", huge)
        self.assertEqual(done.returncode, 1)
        self.assertIn("200 MiB", done.stderr)

    def test_an_atlas_in_another_encoding_is_refused_by_name(self):
        copy = self.brokenCopy("names", lambda rows: None)
        text = (copy / "names.csv").read_text(encoding="utf-8")
        for encoding in ("utf-16", "cp1251"):
            (copy / "names.csv").write_bytes(text.encode(encoding, errors="replace"))
            done = run("places", "--atlas", copy)
            self.assertEqual(done.returncode, 1)
            self.assertEqual(len(sentences(done)), 1, done.stderr)
            self.assertIn("names.csv", done.stderr)
            self.assertIn("UTF-8", done.stderr)


class Usage(InScratchFolder):
    def test_wrong_usage_is_exit_code_2_and_says_what_is_right(self):
        for arguments, word in ((("places", "--kind", "castle"), "border-crossing"),
                                (("places", "--country", "Tajikistan1"), "ISO"),
                                (("places", "--source", "nobody"), "stronski2021"),
                                (("claims", "--since", "2021-13"), "2021-08"),
                                (("claims", "--since", "2021-08", "--until", "2021-07"), "after it ends"),
                                (("places", "--country", "XX"), "TJ"),
                                (("places", "--frob",), "--frob"),
                                (("show",), "place")):
            done = run(*arguments)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertIn(word, done.stderr)
            self.assertEqual(done.stdout, "")

    def test_a_missing_atlas_is_one_sentence_and_exit_code_1(self):
        for path in (self.folder / "gone", self.folder):
            done = run("places", "--atlas", path)
            self.assertEqual(done.returncode, 1)
            self.assertEqual(len(done.stderr.strip().splitlines()), 1, done.stderr)
            self.assertIn(str(path), done.stderr)

    def test_help_and_version_are_exit_code_0(self):
        self.assertIn("marz", answer("--version").lower())
        for command in ("places", "show", "claims", "tag", "measure", "export", "check"):
            self.assertIn("--", answer(command, "--help"))

    def test_without_a_display_the_window_says_so(self):
        done = run()
        self.assertEqual(done.returncode, 1)
        self.assertIn("display", done.stderr)


if __name__ == "__main__":
    MARZ, SOURCE = sys.argv[1], Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as cache_of_tests:
        os.environ["MARZ_CACHE_DIR"] = cache_of_tests
        unittest.main(argv=sys.argv[:1], verbosity=1)
