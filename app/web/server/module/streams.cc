// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/server/module/streams.hh"

#include <algorithm>
#include <vector>

namespace speerpunt::web {
namespace {

constexpr std::chrono::seconds kBeat{15};
constexpr std::string_view kComment = ":\n\n";
constexpr std::size_t kBlock = 4096;

}  // namespace

MHD_Response* Streams::response(MHD_Connection* connection, std::shared_ptr<EventSource> source) {
  auto stream = std::make_unique<Stream>(Stream{*this, connection, std::move(source)});
  MHD_Response* made = MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, kBlock, &Streams::read,
                                                         stream.get(), &Streams::free);
  if (made == nullptr) return nullptr;
  const std::lock_guard guard(lock_);
  open_.insert(stream.release());
  return made;
}

ssize_t Streams::read(void* stream, std::uint64_t, char* buffer, std::size_t most) {
  auto& one = *static_cast<Stream*>(stream);
  return one.all.read(one, buffer, most);
}

ssize_t Streams::read(Stream& stream, char* buffer, std::size_t most) {
  const std::lock_guard guard(lock_);
  if (stream.waiting.empty()) stream.waiting = stream.source->pull();
  if (stream.waiting.empty()) {
    if (ended_ || stream.source->ended()) return MHD_CONTENT_READER_END_OF_STREAM;
    MHD_suspend_connection(stream.connection);
    stream.suspended = true;
    return 0;
  }
  const std::size_t size = std::min(most, stream.waiting.size());
  std::copy_n(stream.waiting.data(), size, buffer);
  stream.waiting.erase(0, size);
  return static_cast<ssize_t>(size);
}

void Streams::free(void* stream) {
  const std::unique_ptr<Stream> one(static_cast<Stream*>(stream));
  const std::lock_guard guard(one->all.lock_);
  one->all.open_.erase(one.get());
}

// The library takes locks of its own to wake a connection: not under ours. A connection that is
// suspended cannot go away meanwhile.
void Streams::look() {
  std::vector<MHD_Connection*> woken;
  {
    const std::lock_guard guard(lock_);
    const auto now = std::chrono::steady_clock::now();
    const bool beat = now - last_beat_ > kBeat;
    if (beat) last_beat_ = now;
    for (Stream* stream : open_) {
      if (!stream->suspended) continue;
      stream->waiting += stream->source->pull();
      if (beat) stream->waiting += kComment;
      if (stream->waiting.empty() && !ended_ && !stream->source->ended()) continue;
      stream->suspended = false;
      woken.push_back(stream->connection);
    }
  }
  for (MHD_Connection* connection : woken) MHD_resume_connection(connection);
}

void Streams::end_all() {
  {
    const std::lock_guard guard(lock_);
    ended_ = true;
  }
  look();
}

}  // namespace speerpunt::web
