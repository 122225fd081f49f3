// SPDX-License-Identifier: Apache-2.0
#include "module/ClassOutline.h"

#include <algorithm>

namespace latchkey::module {

using documents::PhpToken;

namespace {

class Outlining
{
public:
    explicit Outlining(const PhpSource &source)
        : m_source(source)
    {}

    ClassOutline read()
    {
        for (qsizetype i = 0; !m_source.isEnd(i);) {
            i = readStatement(i);
        }
        return std::move(m_class);
    }

private:
    const PhpToken &at(qsizetype i) const { return m_source.at(i); }

    // One past what begins at `i`, outside of classes.
    qsizetype readStatement(qsizetype i)
    {
        if (at(i).isWord("namespace") && m_source.isName(i + 1)) {
            m_class.namespaceName = at(i + 1).text;
            return i + 3; // also past the bracket of the other form
        }
        if (at(i).isWord("use")) {
            const qsizetype end = m_source.next(i, {";"});
            import({i + 1, end});
            return end + 1;
        }
        const bool isClass = at(i).isWord("class") && m_source.isName(i + 1) &&
                             !at(std::max<qsizetype>(i - 1, 0)).isSign("::");
        if (isClass) {
            m_class.isAbstract = i > 0 && at(i - 1).isWord("abstract");
            return readClass(i);
        }
        noteService({i, i + 1});
        return past(i);
    }

    qsizetype past(qsizetype i) const
    {
        return m_source.isOpen(i) ? m_source.pastBracket(i) : i + 1;
    }

    // use A\B; use A\B as C; use A\{B, C as D};
    void import(const PhpSpan &names)
    {
        noteService(names);
        QByteArray prefix;
        for (qsizetype i = names.from; i < names.until; ++i) {
            if (!m_source.isName(i)) {
                continue;
            }
            QByteArray name = at(i).text.toLower();
            if (at(i + 1).isSign("\\") && at(i + 2).isSign("{")) {
                prefix = name + '\\';
                continue;
            }
            name = prefix + (name.startsWith('\\') ? name.mid(1) : name);
            const bool isRenamed = at(i + 1).isWord("as") && i + 2 < names.until;
            const QByteArray as =
                isRenamed ? at(i + 2).text.toLower() : name.mid(name.lastIndexOf('\\') + 1);
            m_class.imports.insert(as, name);
            i += isRenamed ? 2 : 0;
        }
        m_class.prelude += m_source.textOf({names.from - 1, names.until}) + ";\n";
    }

    void noteService(const PhpSpan &span)
    {
        for (qsizetype i = span.from; i < span.until; ++i) {
            m_class.usesService =
                m_class.usesService ||
                (m_source.isName(i) && at(i).text.endsWith("IntegrationServiceInterface"));
        }
    }

    qsizetype readClass(qsizetype i)
    {
        const bool isFirst = m_class.name.isEmpty();
        if (isFirst) {
            m_class.name = at(i + 1).text;
            m_class.line = m_source.lineOf(i);
        }
        bool isParent = false;
        for (i += 2; !m_source.isEnd(i) && !at(i).isSign("{"); ++i) {
            if (at(i).isWord("extends") || at(i).isWord("implements")) {
                isParent = at(i).isWord("extends");
            } else if (m_source.isName(i) && isFirst) {
                isParent ? void(m_class.parent = m_class.resolved(at(i).text))
                         : m_class.interfaces.append(m_class.resolved(at(i).text));
            }
        }
        const qsizetype end = m_source.pastBracket(i);
        for (qsizetype member = i + 1; member < end - 1;) {
            member = readMember(member);
        }
        return end;
    }

    // One past a constant, property, method or what else there is.
    qsizetype readMember(qsizetype i)
    {
        if (at(i).isWord("const")) {
            const qsizetype end = m_source.next(i, {";"});
            readConstants({i + 1, end});
            return end + 1;
        }
        if (at(i).isWord("function")) {
            const qsizetype open = m_source.next(i, {"{", ";"});
            const bool hasBody = at(open).isSign("{");
            const qsizetype end = hasBody ? m_source.pastBracket(open) : open + 1;
            noteService({i, end});
            if (hasBody) {
                m_class.bodies.append({open, end - 1});
            }
            return end;
        }
        if (m_source.isVariable(i)) {
            const qsizetype end = m_source.next(i, {";"});
            if (at(i + 1).isSign("=")) {
                m_class.properties.append({at(i).text, {i + 2, end}});
            }
            return end + 1;
        }
        noteService({i, i + 1});
        return past(i);
    }

    // NAME = …, NAME = …, perhaps with a type before them.
    void readConstants(PhpSpan span)
    {
        while (span.from < span.until) {
            const qsizetype sign = m_source.next(span.from, {"=", ";"});
            const qsizetype behind = std::min(m_source.next(sign + 1, {",", ";"}), span.until);
            if (at(sign).isSign("=") && m_source.isName(sign - 1)) {
                m_class.constants.append({at(sign - 1).text, {sign + 1, behind}});
            }
            span.from = behind + 1;
        }
    }

    const PhpSource &m_source;
    ClassOutline m_class;
};

} // namespace

QByteArray ClassOutline::resolved(const QByteArray &written) const
{
    const QByteArray small = written.toLower();
    if (small.startsWith('\\')) {
        return small.mid(1);
    }
    const qsizetype slash = small.indexOf('\\');
    const auto known = imports.constFind(slash < 0 ? small : small.left(slash));
    if (known != imports.constEnd()) {
        return *known + (slash < 0 ? QByteArray() : small.mid(slash));
    }
    const QByteArray space = namespaceName.toLower();
    return space.isEmpty() ? small : space + '\\' + small;
}

ClassOutline outlineOf(const PhpSource &source)
{
    return Outlining(source).read();
}

} // namespace latchkey::module
