// SPDX-License-Identifier: Apache-2.0
// What a verb of latchkeyctl writes, and with what it ends.
#pragma once

#include "activation/Timeline.h"
#include "base/Problem.h"
#include "base/Result.h"
#include "base/Secret.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
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

    // Rows under their headings, each column as wide as its longest text.
    void table(const QStringList &headings, const QList<QStringList> &rows) const;

    // What goes to standard error is a line of text or, with --json, an object a line. A failure is
    // `problem: <code>: <sentence>`, or {"code": …, "sentence": …}.
    void problem(const Problem &problem) const;
    // What was asked for is not understood: the sentence alone, or the object with the code
    // `console.not-understood`.
    void misunderstood(const QString &sentence) const;
    // What a person should know beside: a line, or {"remark": …}.
    void remark(const QString &text) const;

    // How far something is, over what was said so before: the last line of a terminal at standard
    // error, cleared by an empty text. Nowhere else, and not with --json.
    void progress(const QString &text) const;

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
    // A secret that somebody has: secretLine() or, on a terminal, asked for without showing it.
    // Problems: also `console.cancelled` (Ctrl-C).
    Result<Secret> askedSecret(const QString &question) const;
    // A password somebody chooses: secretLine() or, on a terminal, asked for twice without showing
    // it. Problems: also `console.secrets-differ`, `console.cancelled` (Ctrl-C).
    Result<Secret> newSecret() const;
    // The same with a question of its own.
    Result<Secret> newSecret(const QString &question) const;
    // A line that is asked for with `prompt` at a terminal, and shown there or not; otherwise the
    // next line of standard input. Problems: those of secretLine().
    Result<Secret> askedLine(const QString &prompt, bool isShown) const;
    // A secret of many lines: standard input to its end, at most `limit` octets; at a terminal
    // asked for with `prompt`, and not shown. Problems: those of allInput(), `console.cancelled`.
    Result<Secret> secretText(const QString &prompt, qint64 limit) const;
    // Asks a person at the terminal, who answers yes or no; nobody's answer without a terminal, or
    // where results are machine-readable.
    std::optional<bool> agreement(const QString &question) const;
    // True if a person at a terminal can be asked.
    bool canAsk() const;
    // Standard input to its end, at most `limit` octets. Problem `console.input-too-large`.
    Result<QByteArray> allInput(qint64 limit) const;

private:
    void write(const QByteArray &octets) const;
    void writeError(const QJsonObject &object, const QString &text) const;
    Result<Secret> hiddenLine(const QString &prompt) const;
    Result<QByteArray> inputUntil(std::optional<char> last, qint64 limit) const;

    bool m_json;
    std::shared_ptr<bool> m_hasLost = std::make_shared<bool>(false); // of all copies
};

// "2026-03-12T14:02:07.123Z"
QString isoTime(qint64 ms);
QJsonObject toJson(const activation::TimelineEvent &event);

// The code of the problem that the event tells of, the same that a verb says which ends with it;
// empty if there is none.
QByteArray codeOf(const activation::TimelineEvent &event);

} // namespace latchkey::console
