// SPDX-License-Identifier: Apache-2.0
// What a verb of latchkeyctl writes, and with what it ends.
#pragma once

#include "activation/Timeline.h"
#include "base/Problem.h"
#include "base/Result.h"
#include "base/Secret.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <memory>
#include <span>

namespace latchkey::console {

enum class Exit { Done = 0, Failed = 1, Usage = 2 };

// Standard input, output and error. Everything but a raw body goes through withoutControls().
class Console
{
public:
    explicit Console(bool json)
        : m_json(json)
    {}

    // True if results are to be machine-readable (--json).
    bool isJson() const { return m_json; }

    // One line of text on standard output, UTF-8, flushed.
    void line(const QString &text) const;
    // The same of several columns, with a tab between them.
    void columns(const QStringList &columns) const;
    // One JSON object a line.
    void object(const QJsonObject &object) const;
    void array(const QJsonArray &array) const;
    // A line of the timeline, in either form.
    void timeline(const activation::TimelineEvent &event) const;

    // `problem: <code>: <sentence>` on standard error.
    void problem(const Problem &problem) const;
    // A line on standard error.
    void remark(const QString &text) const;

    // True if something could not be written: the disk is full. Not if nobody reads any more.
    bool hasLostOutput() const { return *m_hasLost; }

    // Octets on standard output as they are; escaped if that is a terminal. Thread-safe. False if
    // nobody reads any more.
    bool raw(QByteArrayView octets) const;

    // The next octets of standard input, waiting for the first; 0 only at its end. Problem
    // `console.input-unreadable`, for the two below too: what could not be read is no end.
    Result<qsizetype> input(std::span<char> octets) const;
    // The first line of standard input without its line end. Problems: `console.no-secret` if there
    // is none, `console.secret-too-long` (4 KiB).
    Result<Secret> secretLine() const;
    // Standard input to its end, at most `limit` octets. Problem `console.input-too-large`.
    Result<QByteArray> allInput(qint64 limit) const;

private:
    void write(const QByteArray &octets) const;

    bool m_json;
    std::shared_ptr<bool> m_hasLost = std::make_shared<bool>(false); // of all copies
};

// "2026-03-12T14:02:07.123Z"
QString isoTime(qint64 ms);
QJsonObject toJson(const activation::TimelineEvent &event);

} // namespace latchkey::console
