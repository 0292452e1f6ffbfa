"""Makes look-ups as a user would without Escrutinio: pandas and templates, one election, no plan and no check.

Reads the Ministry's zip of November 2019, adds the tables up to towns, and answers a list of look-ups (measure, town,
party, value and question, separated by tabs). Says how many values differ from the list's.
usage: look_ups_with_pandas.py ZIP LOOK_UPS CANDIDACIES OUT
"""

import json
import sys
import time
import zipfile

import pandas as pd

ELECTION = "2019-11"
TOLERANCE = 1e-9


def rows(archive: zipfile.ZipFile, number: str, columns: dict[str, tuple[int, int]]) -> pd.DataFrame:
    name = next(one for one in archive.namelist() if one.startswith(number) and one.endswith(".DAT"))
    specs = [(first - 1, last) for first, last in columns.values()]
    with archive.open(name) as file:
        return pd.read_fwf(file, colspecs=specs, names=list(columns), dtype=str, encoding="latin-1", header=None)


def tables(path: str, families: dict[str, str]) -> tuple[pd.Series, pd.Series, pd.Series]:
    """Names of towns, their valid votes, and the votes of each family in them."""
    with zipfile.ZipFile(path) as archive:
        parties = rows(archive, "03", {"code": (9, 14), "nation": (227, 232)})
        towns = rows(archive, "05", {"prov": (12, 13), "town": (14, 16), "district": (17, 18), "name": (19, 118)})
        counts = rows(archive, "09", {"prov": (12, 13), "town": (14, 16), "blank": (66, 72), "candidacies": (80, 86)})
        votes = rows(archive, "10", {"prov": (12, 13), "town": (14, 16), "code": (24, 29), "votes": (30, 36)})
    names = towns[towns.district == "99"].set_index(["prov", "town"]).name
    valid = counts.assign(valid=counts.blank.astype(int) + counts.candidacies.astype(int))
    nation = parties.set_index("code").nation
    votes = votes.assign(party=votes.code.map(nation).map(families), votes=votes.votes.astype(int))
    sums = votes.groupby(["prov", "town", "party"]).votes.sum()
    return names, valid.groupby(["prov", "town"]).valid.sum(), sums


def main(path: str, look_ups: str, candidacies: str, out: str) -> None:
    start = time.perf_counter(), time.process_time()
    with open(candidacies, encoding="utf-8") as file:
        families = {one["code"]: one["family"] for one in json.load(file) if one["election"] == ELECTION}
    names, valid, sums = tables(path, families)
    loaded = time.perf_counter(), time.process_time()
    number = differ = 0
    with open(look_ups, encoding="utf-8") as asked, open(out, "w", encoding="utf-8") as file:
        for line in asked:
            measure, place, party, value, question = line.rstrip("\n").split("\t")
            key = place[:2], place[2:]
            count = int(sums.get((*key, party), 0))
            share = 100 * count / int(valid[key])
            told = f"{share:.2f} %".replace(".", ",") if measure == "vote_share" else f"{count} votos"
            pair = {"question": question, "answer": f"{party}: {told} en {names[key].strip()}."}
            file.write(json.dumps(pair, ensure_ascii=False) + "\n")
            number += 1
            differ += abs((share if measure == "vote_share" else count) - float(value)) > TOLERANCE
    made = time.perf_counter(), time.process_time()
    print(
        f"{number} look-ups: read {loaded[0] - start[0]:.1f} s ({loaded[1] - start[1]:.1f} s of processor),"
        f" made {made[0] - loaded[0]:.2f} s ({made[1] - loaded[1]:.2f} s of processor), {differ} with another value"
    )


if __name__ == "__main__":
    main(*sys.argv[1:5])
