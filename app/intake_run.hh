// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One run over a list of files: decides per file what to do, and stores what the readers deliver.
#include <deque>
#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/intake.hh"
#include "app/known_sources.hh"
#include "app/member_name.hh"
#include "app/spooled_file.hh"
#include "corpus/error.hh"
#include "index/analysis.hh"
#include "index/index_writer.hh"
#include "index/theme_tagger.hh"

namespace speerpunt {

class IntakeRun {
 public:
  IntakeRun(const Workspace& workspace, const IntakeOptions& options, const IntakeWatcher& watcher,
            const ThemeTagger& tagger, IndexWriter& writer, IntakeReport& report);

  // Only looks, and tells which files would be read.
  void look(const std::vector<std::filesystem::path>& files);
  void take(const std::vector<std::filesystem::path>& files, ReaderPool& readers);

 private:
  // The limits for all that comes out of one file, and what is left of them.
  struct Budget {
    Budget(const EmbeddedLimits& limits, std::size_t file_size);
    std::size_t most_files;
    std::size_t most_bytes;
    std::size_t files = most_files;
    std::size_t bytes = most_bytes;
  };
  // A mail or archive that was read, and whose members are on their way.
  struct Container {
    SourceRecord record;
    std::shared_ptr<Container> outer;  // empty: it is a file
    std::shared_ptr<Budget> budget;
    int depth = 1;         // of its members
    std::size_t open = 1;  // members on their way, and itself while they are handed out
    MemberNames names = {};
    std::set<std::string> members = {};  // paths
  };
  // Something to be read.
  struct Item {
    std::filesystem::path file;
    std::string shown;
    std::shared_ptr<Container> container = {};
    SpooledFile spooled = {};
  };

  // A document whose original is stored, ready to be written.
  struct Prepared {
    Analysis analysis = {};             // of a document that is refused or known: itself alone
    std::optional<Error> refused = {};  // its file is not what was read
  };
  // What a reader delivered and is not written yet.
  struct Arrival {
    Item item;
    SourceRecord record;
    DocumentId id;
    bool failed = false;
    Document document = {};  // until it is prepared
    std::vector<EmbeddedFile> embedded = {};
    std::future<Prepared> ahead = {};  // its end waits for the thread, which uses `item`
  };

  std::optional<Item> next_item();
  std::optional<ReadRequest> next();
  bool is_known(const std::filesystem::path& path, const std::string& shown);

  void arrive(ReadResult result);
  bool is_on_its_way(const DocumentId& id) const;
  Prepared prepare(const std::filesystem::path& file, Document document, bool is_known) const;
  void store_first();
  void fail(const Item& item, SourceRecord record, const Document& document);
  void keep(Arrival& arrival);
  std::vector<EmbeddedFile> within_limits(std::vector<EmbeddedFile> files, Container& container,
                                          std::vector<Problem>& problems) const;
  void hand_out(const std::shared_ptr<Container>& container, std::vector<EmbeddedFile> files);
  void take_member(const std::shared_ptr<Container>& container, const EmbeddedFile& file);
  void member_done(std::shared_ptr<Container> container);
  void advance() const;

  const Workspace& workspace_;
  const IntakeOptions& options_;
  const IntakeWatcher& watcher_;
  const ThemeTagger& tagger_;
  IndexWriter& writer_;
  IntakeReport& report_;
  KnownSources known_;
  const std::vector<std::filesystem::path>* files_ = nullptr;
  std::size_t position_ = 0;
  std::deque<Item> members_;     // go before the files: nothing is kept waiting on disk for long
  std::vector<Item> requested_;  // by the number of the request
  std::deque<Arrival> arrivals_;
  std::set<DocumentId> stored_;  // in this run
};

// The path as it is shown and recorded: a name that is not UTF-8 with U+FFFD in it.
std::string shown(const std::filesystem::path& path);

}  // namespace speerpunt
