# SPDX-License-Identifier: GPL-3.0-or-later
"""Another machine, as a network namespace with a cable to it that can be pulled out."""
import os
import subprocess

HERE, THERE = "10.213.77.1", "10.213.77.2"


def run(*words):
    return subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)


def expect(*words):
    done = run(*words)
    if done.returncode:
        raise OSError(f"{' '.join(words)}: {done.stderr.strip()}")


class Machine:
    """Raises OSError where namespaces may not be made."""

    def __init__(self):
        self.name = f"speerpunt{os.getpid()}"
        self.cable, self.far_end = f"sp{os.getpid()}a", f"sp{os.getpid()}b"
        try:
            expect("ip", "netns", "add", self.name)
            try:
                expect("ip", "link", "add", self.cable, "type", "veth", "peer", "name", self.far_end, "netns", self.name)
                expect("ip", "address", "add", f"{HERE}/30", "dev", self.cable)
                expect("ip", "link", "set", self.cable, "up")
                self.there("ip", "address", "add", f"{THERE}/30", "dev", self.far_end)
                self.plug()
            except OSError:
                self.close()
                raise
        except FileNotFoundError as absent:
            raise OSError("there is no ip (package iproute2)") from absent

    @property
    def within(self):
        return ("ip", "netns", "exec", self.name)

    def there(self, *words):
        expect(*self.within, *words)

    def pull(self):
        """At the other side, so that nobody here is told."""
        self.there("ip", "link", "set", self.far_end, "down")

    def plug(self):
        self.there("ip", "link", "set", self.far_end, "up")

    def unplug_here(self):
        expect("ip", "link", "set", self.cable, "down")

    def plug_here(self):
        expect("ip", "link", "set", self.cable, "up")

    def close(self):
        run("ip", "link", "delete", self.cable)
        run("ip", "netns", "delete", self.name)
