// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/child/reader.hh"

#include <csignal>
#include <cstring>
#include <utility>

#include <sys/wait.h>

#include "corpus/error.hh"
#include "ingest/child/wire.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kGreetingBytes = std::size_t{64} << 10;
// A sound reader keeps the limit itself, and says so in a last record.
constexpr std::size_t kLastRecordBytes = std::size_t{64} << 10;

std::string signal_name(int signal) {
  const char* name = ::sigabbrev_np(signal);
  return name != nullptr ? std::string("SIG") + name : "signal " + std::to_string(signal);
}

ReadFailure died(const std::string& how, std::string hint) {
  return {"reader-died", "The reader of this file " + how + ".", std::move(hint)};
}

ReadFailure ended(int status) {
  const std::string damaged =
      "the file is probably damaged: open it, save it anew and add that. Other files are not "
      "affected";
  if (!WIFSIGNALED(status)) {
    return died("ended by itself with status " + std::to_string(WEXITSTATUS(status)), damaged);
  }
  const int signal = WTERMSIG(status);
  const auto how = "was ended by " + signal_name(signal);
  if (signal == SIGBUS) {
    return died(how + ": the file became shorter meanwhile", "add it again when it is complete");
  }
  if (signal == SIGSYS) {
    return died(how + ": it tried what the sandbox forbids",
                "do not trust this file; ask for a clean copy");
  }
  if (signal == SIGKILL) {
    return died(how + ": the system may be short of memory", "add it again with fewer jobs");
  }
  return died(how, damaged);
}

}  // namespace

Reader::Reader(Launcher& launcher, const ReadLimits& limits)
    : launcher_(launcher),
      child_(launcher.start()),
      most_bytes_(limits.output_bytes + kLastRecordBytes) {
  try {
    greet();
  } catch (...) {
    launcher_.end(child_.pid);
    throw;
  }
}

Reader::~Reader() {
  try {
    if (!lost_) launcher_.end(child_.pid);
  } catch (const Error&) {
    // The launcher is gone, and its children with it.
  }
}

void Reader::greet() {
  Answer greeting;
  while (!greeting.complete()) {
    const auto frame = receive_frame(channel(), kGreetingBytes);
    if (!frame) throw Error("reader-unavailable", "a reader ended before it began");
    greeting.take(frame->payload);
  }
  if (const auto& failure = greeting.failure) {
    throw Error(failure->code, failure->message, {}, failure->hint);
  }
}

bool Reader::ask(const ReadTask& task, int descriptor) {
  answer_ = {};
  try {
    send_frame(channel(), to_message(task), descriptor);
  } catch (const Error&) {
    lose(end_of_child());
    return false;
  }
  return true;
}

ReadFailure Reader::end_of_child() {
  return ended(launcher_.end(child_.pid));
}

void Reader::take_records() {
  while (const auto record = buffer_.next(most_bytes_ - answer_.bytes())) answer_.take(*record);
}

Reader::Progress Reader::lose(ReadFailure why) {
  lost_ = std::move(why);
  return Progress::kLost;
}

Reader::Progress Reader::collect() {
  try {
    const bool open = buffer_.fill(channel());
    take_records();
    if (answer_.complete() && buffer_.empty()) {
      ++served_;
      return Progress::kAnswered;
    }
    if (!open) return lose(end_of_child());
    if (!answer_.complete()) return Progress::kWorking;
    throw_invalid_record("more than one answer");
  } catch (const Error& error) {
    if (error.code() == "reader-unavailable") throw;
    launcher_.end(child_.pid);
    return lose({"reader-misbehaved",
                 std::string("the reader of this file gave a senseless answer: ") + error.what(),
                 "do not trust this file; ask for a clean copy"});
  }
}

Answer Reader::take_answer() {
  return std::exchange(answer_, {});
}

ReadFailure Reader::why_lost() const {
  return lost_.value();
}

}  // namespace speerpunt
