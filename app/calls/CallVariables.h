// SPDX-License-Identifier: Apache-2.0
// What the variables in URLs stand for, where a script or a collection says so itself.
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringView>

#include <limits>

namespace latchkey::calls {

// "$NAME", "${NAME}", "%NAME%" and "{{NAME}}". Values can hold others. Nothing grows without end:
// URLs, values, their number and the steps from one to the next are limited.
class CallVariables
{
public:
    static constexpr qsizetype anywhere = std::numeric_limits<qsizetype>::max();

    // `outer` knows what this does not; it must live as long.
    explicit CallVariables(const CallVariables *outer = nullptr)
        : m_outer(outer)
    {}

    // From `place` of a script on it stands for `value`; a null one is known to nobody. Places are
    // given in the order they come.
    void set(const QString &name, const QString &value, qsizetype place = 0);
    bool knows(const QString &name) const { return m_values.contains(name); }

    // The URL with as much replaced as it takes to tell the call. What is behind stays as it is
    // (an order's number, a token), unless it is a word as a route has it, and the only value.
    QString inUrl(const QString &url, qsizetype place = anywhere) const;
    // With all replaced that is known.
    QString inText(const QString &text, qsizetype place = anywhere) const;

    // What the variable stands for, if `word` is nothing else; otherwise null.
    QString ofWord(const QString &word, qsizetype place = anywhere) const;

    // Whether a value can be a word of a route ("orders", "carts/mine"), and no secret by its name.
    static bool isOfARoute(const QString &name, const QString &value);

    // True if something of the path or the host is in a variable.
    static bool areIn(const QString &url);

private:
    struct Value
    {
        qsizetype place;
        QString text;
    };

    QString value(const QString &name, qsizetype place) const;
    QString replaced(QString text, qsizetype place, bool isUrl) const;

    const CallVariables *m_outer;
    QHash<QString, QList<Value>> m_values;
    qsizetype m_count = 0;
};

} // namespace latchkey::calls
