"""Adds up the reports of Surefire, Failsafe and pytest; exits with 1 if a test failed or none ran."""

import pathlib
import sys
import xml.etree.ElementTree as ElementTree

run = failed = skipped = 0
for report in sorted(pathlib.Path(".").glob("*/target/*-reports/TEST-*.xml")):
    for suite in ElementTree.parse(report).iter("testsuite"):
        count = {name: int(suite.get(name, 0)) for name in ("tests", "failures", "errors", "skipped")}
        run += count["tests"]
        skipped += count["skipped"]
        failed += count["failures"] + count["errors"]
        if count["failures"] + count["errors"]:
            print(f"FAILED {suite.get('name')}")
print(f"{run - failed - skipped} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed or not run else 0)
