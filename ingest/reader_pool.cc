// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/reader_pool.hh"

#include <algorithm>
#include <cerrno>
#include <deque>
#include <utility>
#include <vector>

#include <poll.h>

#include "corpus/dutch/normalise.hh"
#include "corpus/error.hh"
#include "ingest/child/input_file.hh"
#include "ingest/child/reader.hh"
#include "ingest/read.hh"

namespace speerpunt {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using Duration = Clock::duration;

// More than this of finished documents, and only the one that all wait for is taken in.
constexpr std::size_t kWaitingBytes = std::size_t{64} << 20;
constexpr std::size_t kWindowPerChild = 4;
constexpr milliseconds kLongestWait{1000};

constexpr auto kPopplerTables = "/usr/share/poppler";

ReadFailure out_of_time(std::chrono::seconds limit) {
  return {"reader-timeout",
          "reading the file took more than " + std::to_string(limit.count()) +
              " seconds and was stopped",
          "open it, save it anew as PDF and add that"};
}

// One request on its way.
struct Job {
  std::size_t number = 0;
  InputFile file;
  ReadTask task;
  DocumentId container;
  std::size_t bytes = 0;  // of the finished answer
  std::optional<ReadResult> result;
};

Problem problem_of(const ReadFailure& failure, const std::string& path) {
  return {Severity::kError, path, {}, failure.code, failure.message, failure.hint};
}

void finish(Job& job, Document document, std::vector<EmbeddedFile> embedded = {}) {
  document.path = job.task.path;
  document.container = job.container;
  for (auto& problem : document.problems) problem.source = job.task.path;
  job.result = ReadResult{job.number, std::move(document), job.file.size, job.file.modified_ns,
                          std::move(embedded)};
  job.file.descriptor.reset();
}

void fail(Job& job, const ReadFailure& failure) {
  Document document;
  document.problems.push_back(problem_of(failure, job.task.path));
  finish(job, std::move(document));
}

ReadFailure changed() {
  return {"file-changed", "the file was changed while it was read", "add it again"};
}

Job open_job(std::size_t number, const ReadRequest& request, const ReadLimits& limits) {
  const auto shown = request.shown_path.empty() ? request.path.string() : request.shown_path;
  Job job;
  job.number = number;
  job.container = request.container;
  // A name may hold any bytes; what is stored and shown is UTF-8.
  job.task.path = dutch::is_valid_utf8(shown) ? shown : dutch::to_utf8(shown, "utf-8");
  job.file = open_input(request.path, job.task.path, limits.file_bytes);
  job.task.size = job.file.size;
  if (!job.file.problems.empty()) {
    Document document;
    document.problems = job.file.problems;
    finish(job, std::move(document));
  }
  return job;
}

WorkerSettings worker_settings(const ReadLimits& limits, bool sandboxed, ReaderPool::Read read) {
  WorkerSettings settings{{}, limits.output_bytes, std::move(read)};
  if (sandboxed) {
    settings.sandbox = SandboxLimits{
        limits.memory_bytes,
        (limits.time + std::chrono::seconds{1}) * std::max(limits.documents_per_child, 1),
        {kPopplerTables}};
  }
  return settings;
}

// Milliseconds for poll(), rounded up: never a busy loop just before a limit.
int poll_time(Duration left) {
  const auto wait = std::chrono::ceil<milliseconds>(std::max(left, Duration::zero()));
  return static_cast<int>(std::min(wait, kLongestWait).count());
}

// A place for a child and the document that it reads.
struct Seat {
  std::unique_ptr<Reader> reader;
  Job* job = nullptr;     // empty: free
  bool was_used = false;  // the child had read other documents before
  Duration left{};
};

}  // namespace

bool ReadResult::failed() const {
  return std::ranges::any_of(document.problems, [](const Problem& problem) {
    return problem.severity == Severity::kError;
  });
}

struct ReaderPool::Impl {
  Impl(int children, const ReadLimits& given, bool sandboxed, Read read)
      : limits(given),
        launcher({warm_up_readers, [settings = worker_settings(given, sandboxed, std::move(read))](
                                       int channel) { serve_documents(channel, settings); }}),
        seats(static_cast<std::size_t>(std::max(children, 1))) {}

  void deliver(const Done& done);
  bool fill(const Next& next);
  void sit(Seat& seat, Job& job);
  void wait();
  void spend(Seat& seat, Duration time, bool readable);
  void take(Seat& seat, Answer answer);
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
};

ReaderPool::ReaderPool(int children, ReadLimits limits, bool sandboxed, Read read)
    : impl_(std::make_unique<Impl>(children, limits, sandboxed, std::move(read))) {}

ReaderPool::~ReaderPool() = default;

void ReaderPool::Impl::deliver(const Done& done) {
  while (!window.empty() && window.front().result) {
    auto result = std::move(*window.front().result);
    waiting_bytes -= window.front().bytes;
    window.pop_front();
    done(std::move(result));
  }
}

Seat* ReaderPool::Impl::free_seat() {
  const auto seat = std::ranges::find(seats, nullptr, &Seat::job);
  return seat == seats.end() ? nullptr : &*seat;
}

// False: `next` has nothing more.
bool ReaderPool::Impl::fill(const Next& next) {
  while (window.size() < kWindowPerChild * seats.size()) {
    Seat* seat = free_seat();
    if (seat == nullptr) return true;
    const auto request = next();
    if (!request) return false;
    window.push_back(open_job(requests++, *request, limits));
    if (!window.back().result) sit(*seat, window.back());
  }
  return true;
}

void ReaderPool::Impl::sit(Seat& seat, Job& job) {
  if (seat.reader && seat.reader->served() >= limits.documents_per_child) seat.reader.reset();
  seat.job = &job;
  seat.left = limits.time;
  seat.was_used = seat.reader && seat.reader->served() > 0;
  // A child that died while it had nothing to do is no fault of this document.
  if (seat.reader && seat.reader->ask(job.task, job.file.descriptor.get())) return;
  seat.was_used = false;
  seat.reader = std::make_unique<Reader>(launcher, limits);
  if (!seat.reader->ask(job.task, job.file.descriptor.get())) {
    lose(seat, seat.reader->why_lost());
  }
}

bool ReaderPool::Impl::must_wait(const Seat& seat) const {
  return waiting_bytes > kWaitingBytes && seat.job != &window.front();
}

// Waits for a child to say something, or for a limit.
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
  const auto begin = Clock::now();
  const int timeout = poll_time(least);
  const int ready = ::poll(polled.data(), polled.size(), timeout);
  if (ready < 0 && errno != EINTR) throw Error("reader-unavailable", "poll() failed");
  // Not more than was waited for: the program may have been stopped meanwhile.
  const auto spent = std::min<Duration>(Clock::now() - begin, milliseconds{timeout + 1});
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
    fail(*seat.job, out_of_time(limits.time));
    seat.job = nullptr;
  }
}

void ReaderPool::Impl::take(Seat& seat, Answer answer) {
  Job& job = *seat.job;
  if (answer.failure) {
    lose(seat, *answer.failure);
    return;
  }
  if (answer.document.id.empty()) {
    lose(seat, {"reader-misbehaved", "the reader of this file gave an answer without a document",
                "do not trust this file; ask for a clean copy"});
    return;
  }
  seat.job = nullptr;
  if (has_changed(job.file)) {
    fail(job, changed());
    return;
  }
  job.bytes = answer.bytes();
  waiting_bytes += job.bytes;
  finish(job, std::move(answer.document), std::move(answer.embedded));
}

// The child is not used again. What earlier documents left behind in it may be to blame: once, a
// fresh child gets its chance.
void ReaderPool::Impl::lose(Seat& seat, const ReadFailure& failure) {
  Job& job = *std::exchange(seat.job, nullptr);
  seat.reader.reset();
  const bool by_state = failure.code == "reader-died" || failure.code == "out-of-memory";
  if (by_state && seat.was_used) {
    sit(seat, job);
  } else {
    fail(job, has_changed(job.file) ? changed() : failure);
  }
}

void ReaderPool::Impl::abandon() {
  for (auto& seat : seats) {
    if (std::exchange(seat.job, nullptr) != nullptr) seat.reader.reset();
  }
  window.clear();
  waiting_bytes = 0;
}

void ReaderPool::read(const Next& next, const Done& done) {
  impl_->requests = 0;
  try {
    for (bool more = true;;) {
      if (more) more = impl_->fill(next);
      const bool wait = !impl_->window.empty() && !impl_->window.front().result;
      if (wait) impl_->wait();
      impl_->deliver(done);
      if (!more && impl_->window.empty()) return;
    }
  } catch (...) {
    impl_->abandon();
    throw;
  }
}

std::string ReaderPool::page_text(const std::filesystem::path& path, PageNumber first,
                                  PageNumber last) {
  Job job = open_job(0, {path, {}, {}}, impl_->limits);
  if (job.result) {
    const auto& problem = job.result->document.problems.front();
    throw Error(problem.code, problem.message, job.task.path, problem.hint);
  }
  job.task.text_of = {first, last};
  const auto give_up = [&job](const ReadFailure& failure) {
    throw Error(failure.code, failure.message, job.task.path, failure.hint);
  };
  // A child of its own: the others may be busy, if this is called while documents are read.
  Reader reader(impl_->launcher, impl_->limits);
  if (!reader.ask(job.task, job.file.descriptor.get())) give_up(reader.why_lost());
  const auto end = Clock::now() + impl_->limits.time;
  while (Clock::now() < end) {
    pollfd polled{reader.channel(), POLLIN, 0};
    if (::poll(&polled, 1, poll_time(end - Clock::now())) <= 0) continue;
    const auto progress = reader.collect();
    if (progress == Reader::Progress::kLost) give_up(reader.why_lost());
    if (progress == Reader::Progress::kWorking) continue;
    auto answer = reader.take_answer();
    if (answer.failure) give_up(*answer.failure);
    return std::move(answer.text);
  }
  give_up(out_of_time(impl_->limits.time));
  return {};
}

}  // namespace speerpunt
