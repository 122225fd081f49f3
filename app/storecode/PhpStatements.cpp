// SPDX-License-Identifier: Apache-2.0
#include "storecode/PhpRunner.h"

#include <algorithm>

namespace latchkey::storecode {

namespace {

using Kind = documents::PhpToken::Kind;

} // namespace

PhpOutcome followPhp(QByteArrayView source, const PhpSurroundings &surroundings)
{
    return PhpRunner(source, surroundings).run();
}

PhpRunner::PhpRunner(QByteArrayView source, const PhpSurroundings &surroundings)
    : m_tokens(documents::phpTokens(source))
    , m_surroundings(surroundings)
{
    m_frames.push_back({});
    m_frames.back().variables.insert("file", phpText(surroundings.file));
}

PhpOutcome PhpRunner::run()
{
    findFunctions();
    body({});
    m_outcome.returned = m_frames.front().returned;
    return std::move(m_outcome);
}

// Walking

const PhpRunner::Token &PhpRunner::now(qsizetype further) const
{
    return m_tokens[std::min(m_at + further, m_tokens.size() - 1)];
}

bool PhpRunner::take(QByteArrayView sign)
{
    const bool isThere = now().isSign(sign);
    m_at += isThere ? 1 : 0;
    return isThere;
}

bool PhpRunner::takeWord(QByteArrayView word)
{
    const bool isThere = now().isWord(word);
    m_at += isThere ? 1 : 0;
    return isThere;
}

bool PhpRunner::isOver() const
{
    return m_steps > mostSteps || now().kind == Kind::End;
}

bool PhpRunner::step()
{
    return ++m_steps <= mostSteps && now().kind != Kind::End;
}

bool PhpRunner::enter()
{
    if (m_depth >= mostDepth) {
        m_steps = mostSteps + 1;
    }
    const bool isGoingOn = step();
    m_depth += isGoingOn ? 1 : 0;
    return isGoingOn;
}

// From an opening bracket past the one that closes it.
void PhpRunner::passBracket()
{
    qsizetype open = 0;
    do {
        const Token &token = now();
        if (token.isSign("(") || token.isSign("[") || token.isSign("{") || token.isSign("#[")) {
            ++open;
        } else if (token.isSign(")") || token.isSign("]") || token.isSign("}")) {
            --open;
        }
        ++m_at;
    } while (open > 0 && now().kind != Kind::End);
}

// Past the next semicolon, or up to a bracket that closes what is around.
void PhpRunner::passStatement()
{
    while (now().kind != Kind::End && !now().isSign(";") && !now().isSign("}")) {
        const bool isOpen = now().isSign("(") || now().isSign("[") || now().isSign("{");
        if (isOpen) {
            passBracket();
        } else {
            ++m_at;
        }
    }
    take(";");
}

PhpRunner::Chance PhpRunner::chance() const
{
    return std::min({m_chance, m_frames.back().rest, m_loopRest, m_programRest});
}

PhpRunner::Chance PhpRunner::ifKnown(std::optional<bool> truth, bool wanted)
{
    return !truth ? Chance::Perhaps : *truth == wanted ? Chance::Sure : Chance::Never;
}

void PhpRunner::endPerhaps(Chance &rest) const
{
    const Chance ends = chance();
    if (ends != Chance::Never) {
        rest = std::min(rest, ends == Chance::Sure ? Chance::Never : Chance::Perhaps);
    }
}

// Statements

void PhpRunner::body(const QList<QByteArray> &ends)
{
    const auto isEnd = [&] {
        return now().isSign("}") || std::any_of(ends.begin(), ends.end(),
                                                [this](auto &word) { return now().isWord(word); });
    };
    while (!isOver() && !isEnd()) {
        statement();
    }
}

void PhpRunner::block()
{
    if (take("{")) {
        body({});
        take("}");
    } else {
        statement();
    }
}

void PhpRunner::statement()
{
    if (!enter()) {
        return;
    }
    if (now().isSign("{")) {
        block();
    } else if (now().isSign("#[")) {
        passBracket();
    } else if (now().kind != Kind::Name || !wordStatement(now().text.toLower())) {
        const qsizetype start = m_at;
        expression();
        if (m_at == start && !now().isSign(";")) {
            ++m_at; // what is not understood
        }
        passStatement();
    }
    --m_depth;
}

// A statement that begins with a word of its own; false if it is an expression.
bool PhpRunner::wordStatement(const QByteArray &word)
{
    using Statement = void (PhpRunner::*)();
    static const QHash<QByteArray, Statement> statements{
        {"if", &PhpRunner::ifStatement},
        {"foreach", &PhpRunner::foreachStatement},
        {"while", &PhpRunner::loop},
        {"for", &PhpRunner::loop},
        {"switch", &PhpRunner::switchStatement},
        {"try", &PhpRunner::tryStatement},
        {"return", &PhpRunner::returnStatement},
        {"break", &PhpRunner::leaveLoop},
        {"continue", &PhpRunner::leaveLoop},
        {"namespace", &PhpRunner::namespaceStatement},
        {"use", &PhpRunner::useStatement},
        {"const", &PhpRunner::constStatement},
        {"do", &PhpRunner::loop},
        {"global", &PhpRunner::passStatement},
        {"goto", &PhpRunner::passStatement},
        {"unset", &PhpRunner::passStatement},
        {"declare", &PhpRunner::passStatement},
    };
    static const QList<QByteArray> declarations{"class", "abstract", "final",   "interface",
                                                "trait", "enum",     "readonly"};
    const Statement found = statements.value(word);
    const bool isFunction = word == "function" && now(1).kind == Kind::Name;
    const bool isClass = declarations.contains(word) && now(1).kind == Kind::Name;
    if (isFunction || isClass) { // their bodies do nothing by themselves
        while (!isOver() && !now().isSign("{")) {
            now().isSign("(") ? passBracket() : void(++m_at);
        }
        passBracket();
    } else if (word == "echo" || word == "throw") {
        ++m_at;
        expression();
        if (word == "throw") {
            endPerhaps(m_frames.back().rest);
        }
        passStatement();
    } else if (word == "__halt_compiler") {
        endPerhaps(m_programRest);
        passStatement();
    } else if (found != nullptr) {
        (this->*found)();
    } else {
        return false;
    }
    return true;
}

// What stands in brackets behind "if" and the like; of several expressions the last.
PhpValue PhpRunner::condition()
{
    PhpValue value;
    take("(");
    while (!isOver() && !now().isSign(")")) {
        const qsizetype start = m_at;
        value = expression();
        const bool isNext = take(",") || take(";");
        if (!isNext && m_at == start) {
            break;
        }
    }
    take(")");
    return value;
}

void PhpRunner::ifStatement()
{
    Chance others = Chance::Sure; // that it is still to be decided
    bool isBlock = true;          // with braces, not with "endif"
    const auto branch = [&](Chance taken) {
        within(std::min(others, taken), [&] {
            isBlock = !take(":");
            isBlock ? block() : body({"elseif", "else", "endif"});
        });
    };
    while (takeWord("if") || takeWord("elseif")) {
        const std::optional<bool> truth = condition().truth();
        branch(ifKnown(truth, true));
        others = std::min(others, ifKnown(truth, false));
        if (now().isWord("else") && now(1).isWord("if")) {
            ++m_at;
        } else if (!now().isWord("elseif")) {
            break;
        }
    }
    if (takeWord("else")) {
        branch(Chance::Sure);
    }
    if (!isBlock && takeWord("endif")) {
        take(";");
    }
}

// A loop of which is not known how often it is gone through.
void PhpRunner::loop()
{
    const bool isDo = now().isWord("do");
    ++m_at;
    const Chance before = m_loopRest;
    within(isDo ? Chance::Sure : Chance::Perhaps, [&] {
        if (!isDo) {
            condition();
        }
        take(":") ? body({"endwhile", "endfor"}) : block();
    });
    m_loopRest = before;
    if (isDo || takeWord("endwhile") || takeWord("endfor")) {
        passStatement();
    }
}

void PhpRunner::foreachStatement()
{
    ++m_at;
    if (!take("(")) {
        passStatement();
        return;
    }
    const PhpValue list = expression();
    takeWord("as");
    QByteArray key;
    QByteArray value;
    take("&");
    if (now().kind == Kind::Variable && now(1).isSign("=>")) {
        key = now().text;
        m_at += 2;
        take("&");
    }
    if (now().kind == Kind::Variable) {
        value = now().text;
    }
    while (!isOver() && !now().isSign(")")) {
        now().isSign("[") ? passBracket() : void(++m_at); // also a pattern
    }
    take(")");
    foreachBody(list, key, value);
}

void PhpRunner::foreachBody(const PhpValue &list, const QByteArray &key, const QByteArray &value)
{
    const Chance before = m_loopRest;
    const Chance nextRound = std::exchange(m_nextRound, Chance::Sure);
    const qsizetype start = m_at;
    const auto round = [&](Chance taken, const PhpItem &item) {
        m_at = start;
        within(taken, [&] {
            if (!key.isEmpty()) {
                assign(key, item.key);
            }
            if (!value.isEmpty()) {
                assign(value, item.value);
            }
            take(":") ? body({"endforeach"}) : block();
        });
    };
    if (list.kind != PhpValue::Kind::List) {
        round(Chance::Perhaps, {});
    } else if (list.items->empty() || chance() == Chance::Never) {
        round(Chance::Never, {});
    } else {
        for (const PhpItem &item : *list.items) {
            m_loopRest = std::min(before, m_nextRound);
            round(Chance::Sure, item);
            if (m_steps > mostSteps || m_nextRound == Chance::Never) {
                break;
            }
        }
    }
    m_loopRest = before;
    m_nextRound = nextRound;
    if (takeWord("endforeach")) {
        take(";");
    }
}

void PhpRunner::switchStatement()
{
    ++m_at;
    condition();
    const Chance before = m_loopRest;
    const Chance nextRound = m_nextRound;
    within(Chance::Perhaps, [&] {
        take("{");
        while (!isOver() && !now().isSign("}")) {
            if (takeWord("case")) {
                expression();
            } else if (!takeWord("default")) {
                statement();
                continue;
            }
            m_loopRest = before;
            take(":") || take(";");
        }
        take("}");
    });
    m_loopRest = before;
    m_nextRound = nextRound;
}

void PhpRunner::tryStatement()
{
    ++m_at;
    const Chance before = m_frames.back().rest;
    block();
    if (now().isWord("catch") && m_frames.back().rest != before) {
        m_frames.back().rest = Chance::Perhaps; // what was thrown is caught
    }
    while (now().isWord("catch") || now().isWord("finally")) {
        const bool isFinally = takeWord("finally");
        if (!isFinally) {
            ++m_at;
            passBracket();
        }
        within(isFinally ? Chance::Sure : Chance::Never, [this] { block(); });
    }
}

void PhpRunner::returnStatement()
{
    ++m_at;
    const PhpValue value = now().isSign(";") ? phpNull() : expression();
    const Chance reached = chance();
    if (reached != Chance::Never) {
        m_frames.back().returned = reached == Chance::Sure ? value : PhpValue();
    }
    endPerhaps(m_frames.back().rest);
    passStatement();
}

void PhpRunner::leaveLoop()
{
    if (now().isWord("break")) {
        endPerhaps(m_nextRound);
    }
    endPerhaps(m_loopRest);
    passStatement();
}

} // namespace latchkey::storecode
