// SPDX-License-Identifier: Apache-2.0
// The state of a PHP program while it is followed; followPhp() is what others call.
#pragma once

#include "documents/PhpTokens.h"
#include "storecode/PhpProgram.h"

namespace latchkey::storecode {

// Walks over the tokens. What surely does not happen is walked over too, without effect.
class PhpRunner
{
public:
    PhpRunner(QByteArrayView source, const PhpSurroundings &surroundings);

    PhpOutcome run();

private:
    static constexpr int mostSteps = 200'000;
    static constexpr int mostDepth = 64; // of statements and expressions within each other

    // How tightly operators bind (levelOf() in PhpExpressions.cpp).
    static constexpr int assignmentLevel = 4;
    static constexpr int ternaryLevel = 5;
    static constexpr int unaryLevel = 18;

    enum class Chance { Never, Perhaps, Sure };
    using Token = documents::PhpToken;

    // A function's call, or the file as a whole.
    struct Frame
    {
        QHash<QByteArray, PhpValue> variables;
        Chance rest = Chance::Sure; // that what comes next is reached
        PhpValue returned = phpNull();
    };

    // Walking (PhpStatements.cpp)
    const Token &now(qsizetype further = 0) const;
    bool take(QByteArrayView sign);
    bool takeWord(QByteArrayView word);
    bool isOver() const;
    bool step();  // false if there were enough
    bool enter(); // one deeper; false if that, too, ends it
    void passBracket();
    void passStatement();

    // Statements (PhpStatements.cpp)
    void statement();
    bool wordStatement(const QByteArray &word);
    void block();
    void body(const QList<QByteArray> &ends);
    PhpValue condition();
    void ifStatement();
    void loop();
    void foreachStatement();
    void foreachBody(const PhpValue &list, const QByteArray &key, const QByteArray &value);
    void switchStatement();
    void tryStatement();
    void returnStatement();
    void leaveLoop();
    // That what comes next in this frame, or loop, is only reached if not.
    void endPerhaps(Chance &rest) const;

    // Expressions (PhpExpressions.cpp)
    PhpValue expression(int least = 0);
    PhpValue binary(const PhpValue &left, const QByteArray &sign, int level);
    PhpValue ternary(const PhpValue &condition);
    PhpValue logical(const PhpValue &left, bool isAnd, int level);
    PhpValue coalesced(const PhpValue &left, int level);
    PhpValue unary();
    PhpValue primary();
    PhpValue variable();
    PhpValue list(QByteArrayView close);
    PhpValue parenthesis();
    PhpValue interpolated(const QByteArray &text) const;
    PhpValue postfix(PhpValue value, const QByteArray &variable = {});
    PhpValue indexed(const PhpValue &value, const QByteArray &variable);
    static std::optional<bool> opposite(std::optional<bool> truth);

    // What begins with a word (PhpWords.cpp)
    PhpValue name();
    PhpValue wordExpression(const QByteArray &word, bool &isKnown);
    PhpValue isset();
    PhpValue include();
    PhpValue exit();
    PhpValue created();
    PhpValue closure();

    // Members and calls (PhpCalls.cpp)
    PhpValue member(const PhpValue &value);
    PhpValue classMember(const PhpValue &value);
    PhpValue called(const QByteArray &function, const QList<PhpArgument> &arguments);
    PhpValue calledValue(const PhpValue &value, const QList<PhpArgument> &arguments);
    PhpValue method(const QByteArray &className, const QByteArray &method,
                    const QList<PhpArgument> &arguments);
    PhpValue calledForEach(const PhpValue &function, const PhpValue &list, bool hasKeys);
    PhpValue runFunction(qsizetype start, const QList<PhpArgument> &arguments);
    void bindParameters(const QList<PhpArgument> &arguments, Frame &frame);
    QList<PhpArgument> arguments();

    // Names, and what they stand for (PhpNames.cpp)
    void namespaceStatement();
    void useStatement();
    void import(const QByteArray &prefix);
    void constStatement();
    void findFunctions();
    QByteArray className(const QByteArray &written) const;
    PhpValue constant(const QByteArray &written) const;
    PhpValue valueOf(const QByteArray &variable) const;
    void assign(const QByteArray &variable, const PhpValue &value);

    Chance chance() const;
    static Chance ifKnown(std::optional<bool> truth, bool wanted);
    // Walks on as if all that follows had at most that chance.
    template <typename Walk>
    auto within(Chance chance, const Walk &walk)
    {
        const Chance before = std::exchange(m_chance, std::min(m_chance, chance));
        if constexpr (std::is_void_v<decltype(walk())>) {
            walk();
            m_chance = before;
        } else {
            auto result = walk();
            m_chance = before;
            return result;
        }
    }

    QList<Token> m_tokens;
    qsizetype m_at = 0;
    PhpSurroundings m_surroundings;
    PhpOutcome m_outcome;
    std::vector<Frame> m_frames;
    QByteArray m_namespace;                   // without "\" at its ends
    QHash<QByteArray, QByteArray> m_imports;  // what "use" says: small letters → whole name
    QHash<QByteArray, qsizetype> m_functions; // where their parameters begin
    Chance m_chance = Chance::Sure;
    Chance m_loopRest = Chance::Sure;  // of this round of a loop
    Chance m_nextRound = Chance::Sure; // that there is another
    Chance m_programRest = Chance::Sure;
    int m_steps = 0;
    int m_depth = 0;
};

} // namespace latchkey::storecode
