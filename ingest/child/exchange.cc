// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/child/exchange.hh"

#include <cerrno>
#include <cstring>
#include <utility>

#include <sys/eventfd.h>

#include "corpus/error.hh"

namespace speerpunt {

Exchange::Exchange(std::size_t ahead)
    : alarm_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), ahead_(ahead) {
  if (!alarm_)
    throw Error("out-of-descriptors", std::string("no event counter: ") + std::strerror(errno));
}

Exchange::Turn Exchange::wait_for_turn() {
  std::unique_lock held(lock_);
  const auto may_ask = [this] { return !no_more_ && !ended_ && requests_.size() < ahead_; };
  told_.wait(held, [&] { return may_ask() || !news_.empty() || ended_; });
  if (may_ask()) return MayAsk{};
  if (news_.empty()) {
    if (trouble_) std::rethrow_exception(trouble_);
    return Over{};
  }
  auto first = std::move(news_.front());
  news_.pop_front();
  if (auto* pages = std::get_if<RecognisedPages>(&first)) return std::move(*pages);
  auto& read = std::get<FinishedRead>(first);
  --finished_;
  finished_bytes_ -= read.bytes;
  wake();  // there is room for another
  return std::move(read);
}

void Exchange::ask(ReadRequest request) {
  const std::lock_guard held(lock_);
  requests_.push_back(std::move(request));
  wake();
}

void Exchange::ask_no_more() {
  const std::lock_guard held(lock_);
  no_more_ = true;
  wake();
}

void Exchange::abandon() {
  const std::lock_guard held(lock_);
  abandoned_ = true;
  wake();
}

void Exchange::wake() {
  ::eventfd_write(alarm_.get(), 1);
}

void Exchange::quiet() {
  eventfd_t count = 0;
  ::eventfd_read(alarm_.get(), &count);
}

std::optional<ReadRequest> Exchange::next_request() {
  const std::lock_guard held(lock_);
  if (requests_.empty()) return std::nullopt;
  std::optional<ReadRequest> first = std::move(requests_.front());
  requests_.pop_front();
  told_.notify_one();
  return first;
}

bool Exchange::is_abandoned() const {
  const std::lock_guard held(lock_);
  return abandoned_;
}

bool Exchange::is_last() const {
  const std::lock_guard held(lock_);
  return no_more_ && requests_.empty();
}

std::size_t Exchange::finished() const {
  const std::lock_guard held(lock_);
  return finished_;
}

std::size_t Exchange::finished_bytes() const {
  const std::lock_guard held(lock_);
  return finished_bytes_;
}

void Exchange::tell(FinishedRead read) {
  const std::lock_guard held(lock_);
  ++finished_;
  finished_bytes_ += read.bytes;
  news_.emplace_back(std::move(read));
  told_.notify_one();
}

void Exchange::tell(RecognisedPages pages) {
  const std::lock_guard held(lock_);
  news_.emplace_back(std::move(pages));
  told_.notify_one();
}

void Exchange::end(std::exception_ptr trouble) {
  const std::lock_guard held(lock_);
  ended_ = true;
  trouble_ = std::move(trouble);
  told_.notify_one();
}

}  // namespace speerpunt
