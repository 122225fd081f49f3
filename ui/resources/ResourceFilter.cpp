// SPDX-License-Identifier: Apache-2.0
#include "ui/resources/ResourceFilter.h"

#include <QByteArrayMatcher>

#include <algorithm>

namespace latchkey::ui {

namespace {

// Finds one word from an offset on.
class WordFinder
{
public:
    explicit WordFinder(const QByteArray &word)
        : m_word(word)
        , m_matcher(word)
    {}

    qsizetype next(const QByteArray &texts, qsizetype from) const
    {
        return m_word.size() == 1 ? texts.indexOf(m_word[0], from) // there is nothing to skip
                                  : m_matcher.indexIn(texts, from);
    }

private:
    QByteArray m_word;
    QByteArrayMatcher m_matcher;
};

// Longest first: it is the rarest.
QList<QByteArray> foldedWords(const QString &text)
{
    QList<QByteArray> words;
    const QStringList typed = wordsOf(text);
    for (const QString &word : typed) {
        words.append(word.toCaseFolded().toUtf8());
    }
    std::sort(words.begin(), words.end(),
              [](const QByteArray &a, const QByteArray &b) { return a.size() > b.size(); });
    return words;
}

} // namespace

QStringList wordsOf(const QString &text)
{
    return text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

ResourceFilter::ResourceFilter(const acl::AclTree &tree)
{
    m_begin.reserve(size_t(tree.size()) + 1);
    for (const acl::AclResource &each : tree.resources()) {
        m_begin.push_back(int(m_texts.size()));
        const QString line = each.title + QLatin1Char('\t') + each.id + QLatin1Char('\t') +
                             each.module + QLatin1Char('\n');
        m_texts += line.toCaseFolded().toUtf8();
    }
    m_begin.push_back(int(m_texts.size()));
    m_texts.squeeze();
}

std::vector<char> ResourceFilter::matches(const QString &text) const
{
    const size_t size = m_begin.empty() ? 0 : m_begin.size() - 1;
    QList<QByteArray> words = foldedWords(text);
    if (words.isEmpty()) {
        return std::vector<char>(size, 1);
    }
    std::vector<char> found(size, 0);
    const WordFinder finder(words.takeFirst());
    size_t line = 0;
    qsizetype at = finder.next(m_texts, 0);
    while (at >= 0) {
        while (m_begin[line + 1] <= at) {
            ++line;
        }
        const QByteArrayView whole =
            QByteArrayView(m_texts).sliced(m_begin[line], m_begin[line + 1] - m_begin[line]);
        found[line] = std::all_of(words.cbegin(), words.cend(),
                                  [&](const QByteArray &word) { return whole.contains(word); });
        at = finder.next(m_texts, m_begin[line + 1]);
    }
    return found;
}

} // namespace latchkey::ui
