// SPDX-License-Identifier: Apache-2.0
// A PHP source as tokens, and the ways through them: past brackets, to the next sign, back again.
#pragma once

#include "documents/PhpTokens.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace latchkey::module {

// Tokens from the first to before the last, by their places.
struct PhpSpan
{
    qsizetype from = 0;
    qsizetype until = 0;
};

class PhpSource
{
public:
    // `text` must outlive it. One that is larger than a class needs counts as empty.
    explicit PhpSource(QByteArrayView text);

    // Behind the last token there are ends.
    const documents::PhpToken &at(qsizetype i) const;
    bool isEnd(qsizetype i) const;
    bool isName(qsizetype i) const { return at(i).kind == documents::PhpToken::Kind::Name; }
    bool isVariable(qsizetype i) const { return at(i).kind == documents::PhpToken::Kind::Variable; }
    // One of the four opening brackets.
    bool isOpen(qsizetype i) const;

    // From 1.
    int lineOf(qsizetype token) const;
    // The octets of these tokens and what stands between them.
    QByteArray textOf(const PhpSpan &span) const;
    // The octets from one place in the text to another.
    QByteArray octets(qsizetype from, qsizetype until) const;

    // One past the bracket that closes the one at `i`.
    qsizetype pastBracket(qsizetype i) const;
    // The bracket that opens what the one at `close` closes.
    qsizetype openingBracket(qsizetype close) const;
    // The next of these signs outside of brackets, or the bracket that ends all this.
    qsizetype next(qsizetype i, const QList<QByteArray> &signs) const;

private:
    QByteArrayView m_text;
    QList<documents::PhpToken> m_tokens;
};

} // namespace latchkey::module
