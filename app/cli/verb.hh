// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One definition per verb and option: it drives the parser, the help, the man page and the bash
// completion.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/terminal.hh"
#include "index/shards.hh"

namespace speerpunt::cli {

enum ExitCode : int {
  kDone = 0,
  kNothingFound = 1,
  kFailed = 2,
  kPartlyDone = 3,
  kInterrupted = 130,
};

struct Option {
  std::string name;   // "--theme"
  std::string brief;  // "-n"; empty: none
  std::string value;  // placeholder of its value, "THEME"; empty: a switch
  std::string help;
  std::vector<std::string> choices = {};  // values allowed; empty: any
  bool repeated = false;                  // each value counts; else the last
  bool verb_checks = false;               // the verb says which value is wrong, not the parser
};

struct Positional {
  std::string name;  // "PATH"
  std::string help;
  bool required = false;
  bool repeated = false;
  std::vector<std::string> choices = {};  // for the completion; the verb checks them
  bool free = false;                      // words that may begin with a hyphen
};

struct Example {
  std::string command;
  std::string what;
};

// What the user typed for one verb. Names are those of the definition; asking for a name that is
// not defined is a mistake of ours and throws.
class Arguments {
 public:
  bool has(const std::string& name) const;
  std::optional<std::string> value(const std::string& name) const;
  std::string value_or(const std::string& name, std::string fallback) const;
  // Throws Error "usage" if the value is not a whole number of at least `least`.
  std::optional<int> number(const std::string& name, int least) const;
  const std::vector<std::string>& values(const std::string& name) const;

  std::map<std::string, std::vector<std::string>> given;  // filled by the parser
  // What the verb could not reach: open_workspace() has readers note it here.
  std::shared_ptr<MissingShards> missing_shards = std::make_shared<MissingShards>();
};

struct Verb {
  std::string name;
  std::string summary;      // one line
  std::string description;  // for the man page and --help
  std::vector<Positional> positionals;
  std::vector<Option> options;
  std::vector<Example> examples;
  // Does the work; data to terminal.out(), all else to terminal.err(). May throw Error.
  ExitCode (*run)(const Arguments& arguments, Terminal& terminal);
};

const std::vector<Option>& global_options();  // --workspace --jobs --quiet --verbose
const std::vector<Verb>& verbs();             // in the order of the help

}  // namespace speerpunt::cli
