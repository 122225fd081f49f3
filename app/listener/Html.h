// HTML from templates, in which foreign text cannot become markup.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringView>

namespace latchkey::listener {

// Octets that are safe between tags and in double-quoted attributes: text that was escaped, or a
// template of ours.
class Html
{
public:
    Html() = default;

    // Escaped (forHtml).
    static Html text(QStringView foreign);

    // `name` of resources/pages with each {{slot}} replaced. One pass: what a value holds is not
    // looked at again. A slot without a value stays empty.
    static Html filled(const char *name, const QHash<QByteArray, Html> &values);

    const QByteArray &octets() const { return m_octets; }
    bool isEmpty() const { return m_octets.isEmpty(); }
    Html &operator+=(const Html &more);

private:
    explicit Html(QByteArray octets)
        : m_octets(std::move(octets))
    {}

    QByteArray m_octets;
};

// A file of resources/pages as it is.
QByteArray pageFile(const char *name);

} // namespace latchkey::listener
