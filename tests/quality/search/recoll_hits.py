# SPDX-License-Identifier: GPL-3.0-or-later
"""recoll_hits.py CONFIG QUERIES and|or: what Recoll finds, one run line a query. Needs the Python of python3-recoll.

Recoll ranks documents. Of each the page of its first snippet is given: the one that a user is led to."""
import json
import sys

from recoll import recoll

DOCUMENTS = 30


def main():
    config, queries, operator = sys.argv[1:]
    database = recoll.connect(confdir=config)
    with open(queries, encoding="utf-8") as file:
        for line in file:
            one = json.loads(line)
            words = one["terms"] if operator == "and" else [" OR ".join(one["terms"])]
            query = database.query()
            query.execute(" ".join(words), stemming=1, stemlang="dutch")
            results = []
            for document in query.fetchmany(DOCUMENTS):
                snippets = query.getsnippets(document, nohl=True)
                page = next((snippet[0] for snippet in snippets if snippet[0] > 0), None)
                results.append({"path": document.url.removeprefix("file://"), "page": page})
            print(json.dumps({"qid": one["qid"], "results": results}))


main()
