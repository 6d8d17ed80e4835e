// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/rewriting.hh"

namespace speerpunt {

using Op = Expression::Op;

bool is_plain_word(const Expression& expression) {
  return expression.op == Op::kWord && expression.field == Field::kText && expression.weight == 1 &&
         !expression.by_itself;
}

Expression rewritten(const Expression& expression, const Rewriting& rewriting) {
  switch (expression.op) {
    case Op::kWord:
      return rewriting.word(expression);
    case Op::kPreferAnd:
      return rewriting.run(expression);
    case Op::kAnd:
    case Op::kOr:
    case Op::kSame: {
      Expression made = expression;
      for (Expression& child : made.children) child = rewritten(child, rewriting);
      return made;
    }
    case Op::kAndNot: {
      Expression made = expression;
      if (!made.children.empty())
        made.children.front() = rewritten(made.children.front(), rewriting);
      return made;
    }
    default:
      return expression;
  }
}

}  // namespace speerpunt
