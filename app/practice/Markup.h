// HTML of the practice store's Admin from templates, in which foreign text cannot become markup.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringView>

namespace latchkey::practice {

// Octets that are safe between tags and in double-quoted attributes.
class Markup
{
public:
    Markup() = default;

    // Escaped (forHtml).
    static Markup text(QStringView foreign);

    // The same, of UTF-8.
    static Markup text(QByteArrayView foreign);

    // `name` of resources/practice with each {{slot}} replaced. One pass: what a value holds is not
    // looked at again. A slot without a value stays empty.
    static Markup filled(const char *name, const QHash<QByteArray, Markup> &values);

    const QByteArray &octets() const { return m_octets; }
    Markup &operator+=(const Markup &more);

private:
    explicit Markup(QByteArray octets)
        : m_octets(std::move(octets))
    {}

    QByteArray m_octets;
};

// A file of resources/practice as it is.
QByteArray practiceFile(const char *name);

} // namespace latchkey::practice
