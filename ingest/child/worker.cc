// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/child/worker.hh"

#include <cerrno>
#include <cstring>
#include <exception>
#include <limits>
#include <new>

#include <sys/mman.h>

#include "corpus/error.hh"
#include "ingest/child/frame.hh"
#include "ingest/child/recognised_wire.hh"
#include "ingest/child/record.hh"
#include "ingest/child/wire.hh"
#include "ingest/read.hh"

namespace speerpunt {
namespace {

// The program is trusted; a document of scans comes back with all its words.
constexpr std::size_t kTaskBytes = std::size_t{1} << 30;
constexpr std::uint64_t kMostRecognised = 10'000;

// The bytes of an open file. If the file becomes shorter meanwhile, touching them is SIGBUS.
class MappedFile {
 public:
  MappedFile(int descriptor, std::size_t size) : size_(size) {
    if (size == 0) return;
    address_ = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (address_ == MAP_FAILED && errno == ENOMEM) throw std::bad_alloc();
    if (address_ == MAP_FAILED) {
      throw Error("file-unreadable", std::string("not mapped: ") + std::strerror(errno));
    }
  }
  ~MappedFile() {
    if (size_ > 0) ::munmap(address_, size_);
  }
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  std::string_view bytes() const { return {static_cast<const char*>(address_), size_}; }

 private:
  void* address_ = nullptr;
  std::size_t size_;
};

ReadTask task_of(std::string_view message) {
  WireReader reader(message);
  ReadTask task;
  task.path = reader.text();
  task.size = reader.number(std::numeric_limits<std::uint64_t>::max());
  if (reader.number(1) == 1) {
    task.text_of.emplace();
    task.text_of->first.value = reader.count(1);
    task.text_of->last.value = reader.count(1);
  }
  if (const int page = reader.count(); page > 0) task.recognise = PageNumber{page};
  task.options.ocr = static_cast<OcrMode>(reader.number(static_cast<int>(OcrMode::kForce)));
  const auto recognised = reader.number(kMostRecognised);
  for (std::uint64_t i = 0; i < recognised; ++i) {
    task.options.recognised.push_back(read_recognised(reader));
  }
  reader.end();
  return task;
}

// The records on their way out, as many as one answer may have.
RecordSink limited(FrameSender& sender, std::size_t most_bytes) {
  return [&sender, left = most_bytes](std::string_view record) mutable {
    if (record.size() > left) {
      throw Error("output-too-large", "the text of this file is larger than is allowed", {},
                  "split the file");
    }
    left -= record.size();
    sender.add(record);
  };
}

void answer(const ReadTask& task, int descriptor, const WorkerSettings& settings,
            Recogniser& recogniser, const RecordSink& sink) {
  const MappedFile file(descriptor, task.size);
  if (task.text_of) {
    write_text(read_page_text(file.bytes(), task.text_of->first, task.text_of->last, task.path,
                              &recogniser, task.options.ocr),
               sink);
  } else if (task.recognise) {
    write_recognised(settings.recognise
                         ? settings.recognise(file.bytes(), *task.recognise)
                         : recognise_page(file.bytes(), *task.recognise, task.path, recogniser),
                     sink);
  } else {
    write_document(settings.read ? settings.read(file.bytes(), task.path)
                                 : read_document(file.bytes(), task.path, task.options),
                   sink);
  }
}

// Everything that goes wrong with the file, said to whoever asked.
ReadFailure failure_of(const std::exception& thrown) {
  if (const auto* error = dynamic_cast<const Error*>(&thrown)) {
    return {error->code(), error->what(), error->hint()};
  }
  if (dynamic_cast<const std::bad_alloc*>(&thrown) != nullptr) {
    return {"out-of-memory", "reading the file takes more memory than a reader may have",
            "split the file, or save it smaller (without scanned images)"};
  }
  return {"reader-failed", std::string("the reader gave up: ") + thrown.what(),
          "open the file and save it anew, then add it again"};
}

void close_sandbox(const WorkerSettings& settings, FrameSender& sender, const RecordSink& sink) {
  try {
    if (settings.sandbox) enter_sandbox(*settings.sandbox);
    write_text({}, sink);
    sender.flush();
  } catch (const Error& error) {
    write_failure({error.code(), error.what(), error.hint()}, sink);
    sender.flush();
    throw;
  }
}

}  // namespace

std::string to_message(const ReadTask& task) {
  WireWriter writer;
  writer.text(task.path);
  writer.number(task.size);
  writer.number(task.text_of ? 1 : 0);
  if (task.text_of) {
    writer.number(static_cast<std::uint64_t>(task.text_of->first.value));
    writer.number(static_cast<std::uint64_t>(task.text_of->last.value));
  }
  writer.number(task.recognise ? static_cast<std::uint64_t>(task.recognise->value) : 0);
  writer.number(static_cast<std::uint64_t>(task.options.ocr));
  writer.number(task.options.recognised.size());
  for (const RecognisedPage& page : task.options.recognised) write_recognised(page, writer);
  return writer.bytes();
}

void serve_documents(int channel, const WorkerSettings& settings) {
  FrameSender sender(channel);
  const RecordSink sink = [&sender](std::string_view record) { sender.add(record); };
  close_sandbox(settings, sender, sink);
  Recogniser recogniser;
  while (const auto order = receive_frame(channel, kTaskBytes)) {
    try {
      answer(task_of(order->payload), order->descriptor.get(), settings, recogniser,
             limited(sender, settings.most_bytes));
    } catch (const std::exception& thrown) {
      write_failure(failure_of(thrown), sink);
    }
    sender.flush();
  }
}

}  // namespace speerpunt
