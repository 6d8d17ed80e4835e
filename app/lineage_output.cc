// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lineage_output.hh"

#include "corpus/json_support.hh"
#include "query/lineage/word_diff.hh"

namespace speerpunt {
namespace {

using namespace json_support;

Json write_statement(const Statement& one) {
  Json json = {{"id", one.id},     {"document", one.document},
               {"path", one.path}, {"page", one.page.value},
               {"text", one.text}, {"date", write_date(one.date)}};
  if (one.recommends) {
    json["class"] = std::string(name_of(one.kind));
    json["strength"] = one.strength;
    json["addressee"] = one.addressee;
  }
  return json;
}

Json write_side(const Lineage& lineage, std::size_t place) {
  return place == LineageStep::kNone ? Json(nullptr) : write_statement(lineage.statements[place]);
}

Json write_step(const Lineage& lineage, const LineageStep& step) {
  Json json = {{"from", write_side(lineage, step.from)},
               {"to", write_side(lineage, step.to)},
               {"change", std::string(name_of(step.change))},
               {"similarity", step.similarity},
               {"diff", Json::array()},
               {"thread", lineage.thread_of(step)},
               {"proposal", step.proposal()},
               {"evidence", array_of(step.evidence, [](const ChangeEvidence& one) {
                  return Json{{"what", one.what}, {"before", one.before}, {"after", one.after}};
                })}};
  if (step.from != LineageStep::kNone && step.to != LineageStep::kNone) {
    json["diff"] =
        write_diff(word_diff(lineage.statements[step.from].text, lineage.statements[step.to].text));
  }
  if (step.confirmed) {
    json["confirmed"] = {{"author", step.confirmed->author},
                         {"time", step.confirmed->time},
                         {"reason", step.confirmed->reason}};
  }
  if (step.seen != LineageStep::kNone) json["seen"] = write_side(lineage, step.seen);
  return json;
}

bool has_theme(const Statement& statement, const std::string& theme) {
  return std::any_of(statement.themes.begin(), statement.themes.end(), [&](const std::string& id) {
    return id == theme || id.starts_with(theme + "/");
  });
}

}  // namespace

std::string to_json(const Lineage& lineage, const LineageStep& step) {
  return dump(write_step(lineage, step));
}

std::string to_json(const Lineage& lineage, const LineageThread& thread) {
  return dump({{"thread", thread.id},
               {"members", array_of(thread.members,
                                    [&](std::size_t place) {
                                      return write_statement(lineage.statements[place]);
                                    })},
               {"steps", array_of(thread.steps, [&](std::size_t place) {
                  return write_step(lineage, lineage.steps[place]);
                })}});
}

std::set<std::string> wanted_threads(const Lineage& lineage, const std::string& theme) {
  std::set<std::string> wanted;
  for (std::size_t i = 0; i < lineage.statements.size(); ++i) {
    const Statement& one = lineage.statements[i];
    if (lineage.threads[i].empty() || !one.recommends) continue;
    if (theme.empty() || has_theme(one, theme)) wanted.insert(lineage.threads[i]);
  }
  return wanted;
}

}  // namespace speerpunt
