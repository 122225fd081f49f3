// SPDX-License-Identifier: Apache-2.0
// HTML from templates, in which foreign text cannot become markup.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringView>

namespace latchkey::web {

// Octets that are safe between tags and in double-quoted attributes: text that was escaped, or a
// template of ours.
class Html
{
public:
    Html() = default;

    // Escaped (forHtml).
    static Html text(QStringView foreign);

    // The same, of UTF-8.
    static Html text(QByteArrayView foreign);

    // Our own `pattern` with each {{slot}} replaced. One pass: what a value holds is not looked at
    // again. A slot without a value stays empty.
    static Html filled(const QByteArray &pattern, const QHash<QByteArray, Html> &values);

    // The same with a file of the program's resources (resourceFile) for a pattern.
    static Html ofResource(const QString &path, const QHash<QByteArray, Html> &values);

    const QByteArray &octets() const { return m_octets; }
    bool isEmpty() const { return m_octets.isEmpty(); }
    Html &operator+=(const Html &more);

private:
    explicit Html(QByteArray octets)
        : m_octets(std::move(octets))
    {}

    QByteArray m_octets;
};

} // namespace latchkey::web
