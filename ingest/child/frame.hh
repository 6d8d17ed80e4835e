// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Messages over a stream socket: a length, then that many bytes; a descriptor may come along.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/descriptor.hh"

namespace speerpunt {

struct SocketPair {
  Descriptor ours;
  Descriptor theirs;
};
SocketPair make_socket_pair();  // throws Error "out-of-descriptors"

// Waits until all is sent. Throws Error "channel-closed" if nobody listens any more.
void send_frame(int socket, std::string_view payload, int descriptor = -1);

// Waits for a whole message. Empty: the other side is gone. Throws Error "channel-broken" on a
// message of more than `most` bytes.
struct Frame {
  std::string payload;
  Descriptor descriptor;
};
std::optional<Frame> receive_frame(int socket, std::size_t most);

// Sends many small messages with few calls.
class FrameSender {
 public:
  explicit FrameSender(int socket) : socket_(socket) {}
  void add(std::string_view payload);
  void flush();

 private:
  int socket_;
  std::string waiting_;
};

// Collects messages as their bytes come in, without waiting.
class FrameBuffer {
 public:
  // Reads once what is there. False: the other side is gone.
  bool fill(int socket);
  // The next whole message, valid until the next fill(). Throws Error "channel-broken" if it will
  // have more than `most` bytes.
  std::optional<std::string_view> next(std::size_t most);
  bool empty() const { return begin_ == bytes_.size(); }

 private:
  std::string bytes_;
  std::size_t begin_ = 0;
};

}  // namespace speerpunt
