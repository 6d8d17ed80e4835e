// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/reader_pool.hh"

#include <algorithm>
#include <cerrno>
#include <deque>
#include <thread>
#include <utility>
#include <vector>

#include <poll.h>

#include "corpus/error.hh"
#include "ingest/child/exchange.hh"
#include "ingest/child/job.hh"
#include "ingest/child/reader.hh"
#include "ingest/child/reader_settings.hh"

namespace speerpunt {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using Duration = Clock::duration;

// More than this of finished documents, and only the one that all wait for is taken in.
constexpr std::size_t kWaitingBytes = std::size_t{64} << 20;
constexpr std::size_t kWindowPerChild = 16;  // a large document holds up nobody
// For each child one request waits until it is free: while the caller is busy, no child is idle for
// long, and not much is left to do when the caller wants to stop.
constexpr std::size_t kAskedAheadPerChild = 1;
constexpr milliseconds kLongestWait{1000};
constexpr int kMostStarts = 5;  // of children that are gone before they begin

ReadFailure out_of_time(std::chrono::seconds limit, bool page) {
  return {"reader-timeout",
          std::string(page ? "recognising the page" : "reading the file") + " took more than " +
              std::to_string(limit.count()) + " seconds and was stopped",
          "open it, save it anew as PDF and add that"};
}

// Milliseconds for poll(), rounded up: never a busy loop just before a limit.
int poll_time(Duration left) {
  const auto wait = std::chrono::ceil<milliseconds>(std::max(left, Duration::zero()));
  return static_cast<int>(std::min(wait, kLongestWait).count());
}

// A place for a child and what it does.
struct Seat {
  std::unique_ptr<Reader> reader;
  Job* job = nullptr;  // empty: free
  ReadTask task;
  bool was_used = false;   // the child had done other tasks before
  bool is_second = false;  // try of this task
  Duration left{};
};

}  // namespace

bool ReadResult::failed() const {
  return std::ranges::any_of(document.problems, [](const Problem& problem) {
    return problem.severity == Severity::kError;
  });
}

bool may_pass(std::string_view code) {
  return code == "reader-died" || code == "out-of-memory";
}

struct ReaderPool::Impl {
  template <typename What>
  Impl(int children, const ReadLimits& given, const What& started)
      : limits(given), launcher(started), seats(static_cast<std::size_t>(std::max(children, 1))) {}

  void run(Exchange& with);
  void go_on();
  void fill();
  void hand_over();
  void sit(Seat& seat, Job& job, ReadTask task, bool is_second = false);
  std::unique_ptr<Reader> fresh_reader();
  void wait();
  void spend(Seat& seat, Duration time, bool readable);
  void take(Seat& seat, Answer answer);
  void tell(const Job& job, const ReadTask& task) const;
  void lose(Seat& seat, const ReadFailure& failure);
  void abandon();
  bool must_wait(const Seat& seat) const;
  Seat* free_seat();

  ReadLimits limits;
  Launcher launcher;
  std::vector<Seat> seats;
  std::deque<Job> window;  // in the order of the requests; the places of jobs do not move
  std::size_t requests = 0;
  std::size_t waiting_bytes = 0;
  Exchange* exchange = nullptr;  // with whoever calls
};

ReaderPool::ReaderPool(int children, const ReadLimits& limits, bool sandboxed)
    : impl_(std::make_unique<Impl>(children, limits, ReaderSettings{limits, sandboxed})) {}

ReaderPool::ReaderPool(int children, const ReadLimits& limits, const ChildWork& work)
    : impl_(std::make_unique<Impl>(children, limits, work)) {}

ReaderPool::~ReaderPool() = default;

// In a thread of its own: children that are free get something to do while the caller is busy.
void ReaderPool::Impl::run(Exchange& with) {
  exchange = &with;
  requests = 0;
  std::exception_ptr trouble;
  try {
    while (!with.is_abandoned() && !(window.empty() && with.is_last())) {
      go_on();
      fill();
      hand_over();
      if (!(window.empty() && with.is_last())) wait();
    }
  } catch (...) {
    trouble = std::current_exception();
  }
  abandon();
  with.end(trouble);
}

void ReaderPool::Impl::hand_over() {
  while (!window.empty() && window.front().finished()) {
    const std::size_t bytes = window.front().bytes();
    waiting_bytes -= bytes;
    exchange->tell(FinishedRead{window.front().take_result(), bytes});
    window.pop_front();
  }
}

Seat* ReaderPool::Impl::free_seat() {
  const auto seat = std::ranges::find(seats, nullptr, &Seat::job);
  return seat == seats.end() ? nullptr : &*seat;
}

// What was begun goes on, before anything new is begun: pages to recognise, documents to read anew.
void ReaderPool::Impl::go_on() {
  for (Job& job : window) {
    for (Seat* seat = free_seat(); seat != nullptr; seat = free_seat()) {
      auto task = job.take_task();
      if (!task) break;
      sit(*seat, job, std::move(*task));
    }
  }
}

void ReaderPool::Impl::fill() {
  while (window.size() + exchange->finished() < kWindowPerChild * seats.size()) {
    Seat* seat = free_seat();
    if (seat == nullptr) return;
    const auto request = exchange->next_request();
    if (!request) return;
    Job& job = window.emplace_back(requests++, *request, limits);
    if (auto task = job.take_task()) sit(*seat, job, std::move(*task));
  }
}

std::unique_ptr<Reader> ReaderPool::Impl::fresh_reader() {
  for (int starts = 1;; ++starts) {
    try {
      return std::make_unique<Reader>(launcher, limits);
    } catch (const Error& error) {
      // It may have been killed from outside before it could say that it began.
      if (error.code() != "reader-unavailable" || starts == kMostStarts) throw;
    }
  }
}

void ReaderPool::Impl::sit(Seat& seat, Job& job, ReadTask task, bool is_second) {
  if (seat.reader && seat.reader->served() >= limits.documents_per_child) seat.reader.reset();
  seat.job = &job;
  seat.task = std::move(task);
  seat.is_second = is_second;
  seat.left = seat.task.recognise ? limits.page_time : limits.time;
  seat.was_used = seat.reader && seat.reader->served() > 0;
  // A child that died while it had nothing to do is no fault of this document.
  if (seat.reader && seat.reader->ask(seat.task, job.descriptor())) return;
  seat.was_used = false;
  seat.reader = fresh_reader();
  if (!seat.reader->ask(seat.task, job.descriptor())) {
    lose(seat, seat.reader->why_lost());
  }
}

bool ReaderPool::Impl::must_wait(const Seat& seat) const {
  if (waiting_bytes + exchange->finished_bytes() <= kWaitingBytes) return false;
  if (exchange->finished() > 0) return true;  // one is taken soon
  if (seat.job == &window.front()) return false;
  // The first one may itself be waiting for a free seat.
  return std::ranges::any_of(seats, [&](const Seat& s) { return s.job == &window.front(); });
}

// For a child or the caller to say something, or for a limit.
void ReaderPool::Impl::wait() {
  std::vector<Seat*> heard;
  std::vector<pollfd> polled;
  Duration least = kLongestWait;
  for (auto& seat : seats) {
    if (seat.job == nullptr || must_wait(seat)) continue;
    heard.push_back(&seat);
    polled.push_back({seat.reader->channel(), POLLIN, 0});
    least = std::min(least, seat.left);
  }
  polled.push_back({exchange->alarm(), POLLIN, 0});
  const auto begin = Clock::now();
  const int timeout = poll_time(least);
  const int ready = ::poll(polled.data(), polled.size(), timeout);
  if (ready < 0 && errno != EINTR) throw Error("reader-unavailable", "poll() failed");
  // Not more than was waited for: the program may have been stopped meanwhile.
  const auto spent = std::min<Duration>(Clock::now() - begin, milliseconds{timeout + 1});
  exchange->quiet();
  for (std::size_t i = 0; i < heard.size(); ++i) {
    spend(*heard[i], spent, ready > 0 && polled[i].revents != 0);
  }
}

void ReaderPool::Impl::spend(Seat& seat, Duration time, bool readable) {
  seat.left -= time;
  auto progress = Reader::Progress::kWorking;
  if (readable) progress = seat.reader->collect();
  if (progress == Reader::Progress::kAnswered) {
    take(seat, seat.reader->take_answer());
  } else if (progress == Reader::Progress::kLost) {
    lose(seat, seat.reader->why_lost());
  } else if (seat.left <= Duration::zero()) {
    seat.reader.reset();
    Job& job = *std::exchange(seat.job, nullptr);
    const bool page = seat.task.recognise.has_value();
    job.fail(seat.task, out_of_time(page ? limits.page_time : limits.time, page));
    tell(job, seat.task);
  }
}

void ReaderPool::Impl::tell(const Job& job, const ReadTask& task) const {
  if (task.recognise) exchange->tell(RecognisedPages{job.path(), job.pages_done(), job.pages()});
}

void ReaderPool::Impl::take(Seat& seat, Answer answer) {
  const bool sound = !answer.document.id.empty() || answer.recognised;
  // Of a page that cannot be recognised the child says so and is none the worse for it.
  const bool calm = answer.failure && answer.failure->code.starts_with("ocr-");
  if (!calm && (answer.failure || !sound)) {
    lose(seat, answer.failure ? *answer.failure
                              : ReadFailure{"reader-misbehaved",
                                            "the reader of this file gave an answer without a "
                                            "document",
                                            "do not trust this file; ask for a clean copy"});
    return;
  }
  Job& job = *std::exchange(seat.job, nullptr);
  job.answer(seat.task, std::move(answer));
  waiting_bytes += job.bytes();
  tell(job, seat.task);
}

// The child is not used again. Whoever killed it, or what earlier documents left behind in it, may
// be to blame: once, a fresh child gets its chance. It would have no more memory than this one.
void ReaderPool::Impl::lose(Seat& seat, const ReadFailure& failure) {
  Job& job = *std::exchange(seat.job, nullptr);
  seat.reader.reset();
  const bool is_hopeless = failure.code == "out-of-memory" && !seat.was_used;
  if (may_pass(failure.code) && !is_hopeless && !seat.is_second) {
    sit(seat, job, std::move(seat.task), true);
  } else {
    job.fail(seat.task, failure);
    tell(job, seat.task);
  }
}

void ReaderPool::Impl::abandon() {
  for (auto& seat : seats) {
    if (std::exchange(seat.job, nullptr) != nullptr) seat.reader.reset();
  }
  window.clear();
  waiting_bytes = 0;
}

void ReaderPool::read(const Next& next, const Done& done, const Recognised& recognised) {
  Exchange exchange(kAskedAheadPerChild * impl_->seats.size());
  const std::jthread reading([&] { impl_->run(exchange); });
  try {
    for (;;) {
      auto turn = exchange.wait_for_turn();
      if (std::holds_alternative<Exchange::Over>(turn)) return;
      if (std::holds_alternative<Exchange::MayAsk>(turn)) {
        if (auto request = next())
          exchange.ask(*std::move(request));
        else
          exchange.ask_no_more();
      } else if (auto* read = std::get_if<FinishedRead>(&turn)) {
        done(std::move(read->result));
      } else if (recognised) {
        const auto& pages = std::get<RecognisedPages>(turn);
        recognised(pages.path, pages.done, pages.pages);
      }
    }
  } catch (...) {
    exchange.abandon();
    throw;
  }
}

std::string ReaderPool::page_text(const std::filesystem::path& path, PageNumber first,
                                  PageNumber last, OcrMode ocr) {
  Job job(0, {path, {}, {}, ocr}, impl_->limits);
  if (job.finished()) {
    const auto result = job.take_result();
    const auto& problem = result.document.problems.front();
    throw Error(problem.code, problem.message, job.path(), problem.hint);
  }
  ReadTask task = job.take_task().value();
  task.text_of = {first, last};
  const auto give_up = [&job](const ReadFailure& failure) {
    throw Error(failure.code, failure.message, job.path(), failure.hint);
  };
  // A child of its own: the others may be busy, if this is called while documents are read.
  const auto reader = impl_->fresh_reader();
  if (!reader->ask(task, job.descriptor())) give_up(reader->why_lost());
  const auto end = Clock::now() + impl_->limits.time;
  while (Clock::now() < end) {
    pollfd polled{reader->channel(), POLLIN, 0};
    if (::poll(&polled, 1, poll_time(end - Clock::now())) <= 0) continue;
    const auto progress = reader->collect();
    if (progress == Reader::Progress::kLost) give_up(reader->why_lost());
    if (progress == Reader::Progress::kWorking) continue;
    auto answer = reader->take_answer();
    if (answer.failure) give_up(*answer.failure);
    return std::move(answer.text);
  }
  give_up(out_of_time(impl_->limits.time, false));
  return {};
}

}  // namespace speerpunt
