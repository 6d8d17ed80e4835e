# SPDX-License-Identifier: GPL-3.0-or-later
"""A workspace that is served, and a browser that has signed in to it."""
import http.cookiejar
import subprocess
import time
import urllib.parse
import urllib.request

PATIENCE = 60  # seconds


class Served:
    def __init__(self, pair, name):
        self.process = subprocess.Popen([*pair.arguments(name, "serve", "--read-only", "--listen", "127.0.0.1:0")], cwd=pair.folder,
                                        env=pair.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)
        link = self.process.stdout.readline().split()[-1]
        self.origin = "{0.scheme}://{0.netloc}".format(urllib.parse.urlsplit(link))
        self.browser = urllib.request.build_opener(urllib.request.ProxyHandler({}),
                                                   urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        self.browser.open(link, timeout=PATIENCE).read()

    def search(self, text):
        """Seconds, the shards that are said to be missing, the answer."""
        start = time.perf_counter()
        with self.browser.open(f"{self.origin}/api/v1/search?" + urllib.parse.urlencode({"q": text}), timeout=PATIENCE) as reply:
            body = reply.read().decode()
            return time.perf_counter() - start, reply.headers.get_all("Speerpunt-Missing-Shard") or [], body

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()
