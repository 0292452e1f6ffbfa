"""Makes look-ups as a user would without Escrutinio: pandas and templates, one election, no plan and no check.

Reads the Ministry's zip of November 2019, adds the tables up to towns, draws questions and writes JSON lines.
usage: look_ups_with_pandas.py ZIP NUMBER OUT
"""

import json
import random
import sys
import time
import zipfile

import pandas as pd

TEMPLATES = [
    "¿Qué porcentaje de voto obtuvo {party} en {town} en noviembre de 2019?",
    "¿Cuántos votos obtuvo {party} en {town} en noviembre de 2019?",
    "Porcentaje de {party} en {town} el 10N",
    "Votos de {party} en {town} el 10N",
]


def rows(archive: zipfile.ZipFile, number: str, columns: dict[str, tuple[int, int]]) -> pd.DataFrame:
    name = next(one for one in archive.namelist() if one.startswith(number) and one.endswith(".DAT"))
    specs = [(first - 1, last) for first, last in columns.values()]
    with archive.open(name) as file:
        return pd.read_fwf(file, colspecs=specs, names=list(columns), dtype=str, encoding="latin-1", header=None)


def main(path: str, number: int, out: str) -> None:
    start = time.perf_counter()
    with zipfile.ZipFile(path) as archive:
        parties = rows(archive, "03", {"code": (9, 14), "initials": (15, 64), "nation": (227, 232)})
        towns = rows(archive, "05", {"prov": (12, 13), "town": (14, 16), "district": (17, 18), "name": (19, 118)})
        tables = rows(archive, "09", {"prov": (12, 13), "town": (14, 16), "blank": (66, 72), "candidacies": (80, 86)})
        votes = rows(archive, "10", {"prov": (12, 13), "town": (14, 16), "code": (24, 29), "votes": (30, 36)})
    names = towns[towns.district == "99"].set_index(["prov", "town"]).name
    valid = tables.assign(valid=tables.blank.astype(int) + tables.candidacies.astype(int))
    valid = valid.groupby(["prov", "town"]).valid.sum()
    nation = parties.set_index("code").nation
    initials = parties.drop_duplicates("nation").set_index("nation").initials
    votes = votes.assign(party=votes.code.map(nation), votes=votes.votes.astype(int))
    sums = votes.groupby(["prov", "town", "party"]).votes.sum()
    sums = sums[sums > 0]
    loaded = time.perf_counter()
    dice = random.Random(2019)
    with open(out, "w", encoding="utf-8") as file:
        for at in dice.choices(range(len(sums)), k=number):
            prov, town, party = sums.index[at]
            count, base = int(sums.iloc[at]), int(valid.get((prov, town), 0))
            if (prov, town) not in names.index or base == 0:
                continue
            words = {"party": initials[party].strip(), "town": names[(prov, town)].strip()}
            template = dice.choice(TEMPLATES)
            share = f"{100 * count / base:.2f}".replace(".", ",")
            answer = f"{share} %" if "orcentaje" in template else f"{count} votos"
            pair = {"question": template.format(**words), "answer": f"{words['party']}: {answer} en {words['town']}."}
            file.write(json.dumps(pair, ensure_ascii=False) + "\n")
    made = time.perf_counter()
    print(f"{number} look-ups: read {loaded - start:.1f} s, made {made - loaded:.2f} s")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
