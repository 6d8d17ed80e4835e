// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/child/worker.hh"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <exception>
#include <new>
#include <optional>
#include <string>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "corpus/descriptor.hh"
#include "corpus/error.hh"
#include "ingest/child/frame.hh"
#include "ingest/child/read_task.hh"
#include "ingest/child/record.hh"
#include "ingest/read.hh"
#include "ingest/sandbox.hh"

namespace speerpunt {
namespace {

// The program is trusted; a document of scans comes back with all its words.
constexpr std::size_t kTaskBytes = std::size_t{1} << 30;
constexpr auto kPopplerTables = "/usr/share/poppler";
// What fontconfig looks at when a PDF does not bring its fonts along.
constexpr std::array<const char*, 5> kFonts{"/usr/share/fonts", "/usr/local/share/fonts",
                                            "/usr/share/fontconfig", "/etc/fonts",
                                            "/var/cache/fontconfig"};

struct WorkerSettings {
  std::optional<SandboxLimits> sandbox;
  std::size_t most_bytes = 0;  // of one answer
  PlantedReaders planted;
};

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

// Before the sandbox is closed: without Landlock no file can be opened in it.
MappedFile map_language_data() {
  const std::string path = language_data_file();
  const Descriptor file(path.empty() ? -1 : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (!file || ::fstat(file.get(), &status) != 0) return {-1, 0};
  return {file.get(), static_cast<std::size_t>(status.st_size)};
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
  } else if (task.view) {
    write_view(view_page(file.bytes(), task.view->page, task.view->pixels), sink);
  } else if (task.recognise) {
    write_recognised(settings.planted.recognise
                         ? settings.planted.recognise(file.bytes(), *task.recognise)
                         : recognise_page(file.bytes(), *task.recognise, task.path, recogniser),
                     sink);
  } else {
    write_document(settings.planted.read ? settings.planted.read(file.bytes(), task.path)
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

void serve_documents(int channel, const WorkerSettings& settings) {
  FrameSender sender(channel);
  const RecordSink sink = [&sender](std::string_view record) { sender.add(record); };
  const MappedFile language_data = map_language_data();
  close_sandbox(settings, sender, sink);
  Recogniser recogniser(language_data.bytes());
  while (const auto order = receive_frame(channel, kTaskBytes)) {
    try {
      answer(task_from(order->payload), order->descriptor.get(), settings, recogniser,
             limited(sender, settings.most_bytes));
    } catch (const std::exception& thrown) {
      write_failure(failure_of(thrown), sink);
    }
    sender.flush();
  }
}

SandboxLimits sandbox_limits(const ReadLimits& limits) {
  return {limits.memory_bytes,
          (std::max(limits.time, limits.page_time) + std::chrono::seconds{1}) *
              std::max(limits.documents_per_child, 1),
          {kPopplerTables}};
}

}  // namespace

ChildWork reading_work(const ReadLimits& limits, bool sandboxed, PlantedReaders planted) {
  WorkerSettings settings{{}, limits.output_bytes, std::move(planted)};
  if (sandboxed) settings.sandbox = sandbox_limits(limits);
  return {warm_up_readers,
          [settings = std::move(settings)](int channel) { serve_documents(channel, settings); }};
}

ChildWork drawing_work(const ReadLimits& limits, bool sandboxed) {
  WorkerSettings settings{{}, limits.output_bytes, {}};
  if (sandboxed) {
    settings.sandbox = sandbox_limits(limits);
    settings.sandbox->readable.insert(settings.sandbox->readable.end(), kFonts.begin(),
                                      kFonts.end());
  }
  return {warm_up_drawing,
          [settings = std::move(settings)](int channel) { serve_documents(channel, settings); }};
}

}  // namespace speerpunt
