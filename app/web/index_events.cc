// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/index_events.hh"

#include <atomic>
#include <chrono>

#include "app/web/page.hh"

namespace speerpunt::web {
namespace {

constexpr std::chrono::seconds kBetweenLooks{1};
constexpr int kMostStreams = 500;

std::atomic<int>& open_streams() {
  static std::atomic<int> count = 0;
  return count;
}

class IndexEvents : public EventSource {
 public:
  explicit IndexEvents(const ReadingRoom& room) : room_(room), seen_(room.state()) {
    ++open_streams();
  }
  ~IndexEvents() override { --open_streams(); }

  std::string pull() override {
    if (!greeted_) {
      greeted_ = true;
      return event_text("stand", seen_);
    }
    const auto now = std::chrono::steady_clock::now();
    if (now - looked_ < kBetweenLooks) return {};
    looked_ = now;
    std::string state = room_.state();
    if (state == seen_) return {};
    seen_ = std::move(state);
    return event_text("verzameling", "gewijzigd");
  }
  bool ended() const override { return false; }

 private:
  const ReadingRoom& room_;
  std::string seen_;
  std::chrono::steady_clock::time_point looked_ = std::chrono::steady_clock::now();
  bool greeted_ = false;
};

}  // namespace

Response index_events(const Visit& visit) {
  if (open_streams() >= kMostStreams) return plain_response(503, "Te veel open verbindingen.");
  return {200,
          {{"Content-Type", "text/event-stream"}, {"Cache-Control", "no-store"}},
          std::make_shared<IndexEvents>(visit.site.room)};
}

}  // namespace speerpunt::web
