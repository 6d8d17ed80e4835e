// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/child/frame.hh"

#include <array>
#include <bit>
#include <cerrno>
#include <cstdint>
#include <cstring>

#include <sys/socket.h>

#include "corpus/error.hh"

namespace speerpunt {
namespace {

using Length = std::uint32_t;
constexpr std::size_t kSendAt = std::size_t{64} << 10;
constexpr std::size_t kReadAtOnce = std::size_t{256} << 10;
constexpr std::size_t kKeep = std::size_t{1} << 20;  // of a buffer that once was larger

[[noreturn]] void closed() {
  throw Error("channel-closed", std::string("a reader is gone: ") + std::strerror(errno));
}

void append_frame(std::string& bytes, std::string_view payload) {
  const auto length =
      std::bit_cast<std::array<char, sizeof(Length)>>(static_cast<Length>(payload.size()));
  bytes.append(length.data(), length.size());
  bytes.append(payload);
}

std::size_t length_at(std::string_view bytes, std::size_t most) {
  Length length = 0;
  std::memcpy(&length, bytes.data(), sizeof length);
  if (length > most) throw Error("channel-broken", "a message is too long");
  return length;
}

// Room for one descriptor beside a message, aligned as the kernel wants it.
struct alignas(cmsghdr) ControlSpace {
  std::array<char, CMSG_SPACE(sizeof(int))> bytes{};
};

void send_all(int socket, std::string_view bytes, int descriptor) {
  while (!bytes.empty()) {
    iovec part{const_cast<char*>(bytes.data()), bytes.size()};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    ControlSpace control;
    if (descriptor >= 0) {
      message.msg_control = control.bytes.data();
      message.msg_controllen = control.bytes.size();
      cmsghdr* header = CMSG_FIRSTHDR(&message);
      header->cmsg_level = SOL_SOCKET;
      header->cmsg_type = SCM_RIGHTS;
      header->cmsg_len = CMSG_LEN(sizeof descriptor);
      std::memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
    }
    const auto sent = ::sendmsg(socket, &message, MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) closed();
    bytes.remove_prefix(static_cast<std::size_t>(sent));
    descriptor = -1;  // went along with the first bytes
  }
}

Descriptor descriptor_in(msghdr& message) {
  Descriptor result;
  for (cmsghdr* header = CMSG_FIRSTHDR(&message); header != nullptr;
       header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
    int number = -1;
    std::memcpy(&number, CMSG_DATA(header), sizeof number);
    result = Descriptor(number);
  }
  return result;
}

// False: the other side closed before `size` bytes.
bool receive_all(int socket, char* to, std::size_t size, Descriptor& descriptor) {
  while (size > 0) {
    iovec part{to, size};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    ControlSpace control;
    message.msg_control = control.bytes.data();
    message.msg_controllen = control.bytes.size();
    const auto received = ::recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    if (received < 0 && errno == EINTR) continue;
    if (received <= 0) return false;
    if (auto found = descriptor_in(message)) descriptor = std::move(found);
    to += received;
    size -= static_cast<std::size_t>(received);
  }
  return true;
}

}  // namespace

SocketPair make_socket_pair() {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    throw Error("out-of-descriptors", std::string("no socket: ") + std::strerror(errno));
  }
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

void send_frame(int socket, std::string_view payload, int descriptor) {
  std::string bytes;
  append_frame(bytes, payload);
  send_all(socket, bytes, descriptor);
}

std::optional<Frame> receive_frame(int socket, std::size_t most) {
  Frame frame;
  std::array<char, sizeof(Length)> length{};
  if (!receive_all(socket, length.data(), length.size(), frame.descriptor)) return {};
  frame.payload.resize(length_at({length.data(), length.size()}, most));
  if (!receive_all(socket, frame.payload.data(), frame.payload.size(), frame.descriptor)) return {};
  return frame;
}

void FrameSender::add(std::string_view payload) {
  append_frame(waiting_, payload);
  if (waiting_.size() >= kSendAt) flush();
}

void FrameSender::flush() {
  send_all(socket_, waiting_, -1);
  waiting_.clear();
}

bool FrameBuffer::fill(int socket) {
  bytes_.erase(0, begin_);
  begin_ = 0;
  if (bytes_.empty() && bytes_.capacity() > kKeep) bytes_.shrink_to_fit();
  const auto had = bytes_.size();
  bytes_.resize(had + kReadAtOnce);
  const auto received = ::recv(socket, bytes_.data() + had, kReadAtOnce, MSG_DONTWAIT);
  bytes_.resize(had + (received > 0 ? static_cast<std::size_t>(received) : 0));
  return received > 0 || (received < 0 && (errno == EAGAIN || errno == EINTR));
}

std::optional<std::string_view> FrameBuffer::next(std::size_t most) {
  const auto rest = std::string_view(bytes_).substr(begin_);
  if (rest.size() < sizeof(Length)) return {};
  const auto length = length_at(rest, most);
  if (rest.size() - sizeof(Length) < length) return {};
  begin_ += sizeof(Length) + length;
  return rest.substr(sizeof(Length), length);
}

}  // namespace speerpunt
