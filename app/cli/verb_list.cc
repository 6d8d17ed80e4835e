// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb_list.hh"

namespace speerpunt::cli {

const std::vector<Option>& global_options() {
  static const std::vector<Option> options = {
      {"--workspace", "", "DIR", "workspace to use (default: the nearest one upwards)"},
      {"--jobs", "-j", "N", "documents read at the same time (default: one per processor)"},
      {"--quiet", "-q", "", "say nothing but data and errors"},
      {"--verbose", "-v", "", "say more"},
  };
  return options;
}

const std::vector<Verb>& verbs() {
  static const std::vector<Verb> list = {
      init_verb(),     add_verb(),    docs_verb(),   read_verb(),      search_verb(),
      show_verb(),     refs_verb(),   themes_verb(), thesaurus_verb(), recommendations_verb(),
      lineage_verb(),  chart_verb(),  export_verb(), brief_verb(),     recipes_verb(),
      searches_verb(), news_verb(),   serve_verb(),  fetch_verb(),     shards_verb(),
      doctor_verb(),   verify_verb(), manual_verb(),
  };
  return list;
}

}  // namespace speerpunt::cli
