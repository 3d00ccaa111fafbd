"""How well search ranks: judged queries, each with a pattern of its best page's address, and where that page stands."""

import json
import pathlib

CASES = pathlib.Path(__file__).parent.parent / "Fixtures" / "cases"

# Where the best page of a query stands among its results, by the pattern of its address; 0 if it is not among the first ten.
RANKS = """async ([queries, address]) => {
  const index = await Index.open(address);
  const ranks = [];
  for (const { query, best } of queries) {
    const { results } = await index.search(parse(query));
    const hrefs = (await Promise.all(results.slice(0, 10).map((result) => index.read(result)))).map(({ href }) => `${document.documentElement.lang.slice(0, 2)}/${href}`);
    ranks.push({ query, found: results.length, rank: hrefs.findIndex((href) => new RegExp(best).test(href)) + 1 });
  }
  return ranks;
}"""


def judged(language):
    """The queries of a language that have a best page."""
    files = [CASES / name for name in ["search-given.json", "search-written.json"]]
    queries = [query for file in files for query in json.loads(file.read_text(encoding="utf-8"))]
    return [query for query in queries if query["best"] and query["lang"] == language]


def mean_reciprocal(ranks):
    return sum(1 / rank["rank"] if rank["rank"] else 0 for rank in ranks) / len(ranks)
