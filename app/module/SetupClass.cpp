// SPDX-License-Identifier: Apache-2.0
#include "module/SetupClass.h"

#include "documents/PhpTokens.h"
#include "storecode/PhpProgram.h"

#include <algorithm>

namespace latchkey::module {

using documents::PhpToken;
using storecode::PhpValue;
using Kind = PhpToken::Kind;

namespace {

constexpr char processing[] = "processIntegrationConfig";
constexpr char probe[] = "latchkeyprobe";
constexpr qsizetype largest = 512LL * 1024; // larger sources do something else

using Constants = QHash<QByteArray, PhpValue>; // by name

// A method's body, from its opening bracket to the closing one, as places among the tokens.
struct Body
{
    qsizetype open = 0;
    qsizetype close = 0;
};

class Reader
{
public:
    Reader(QByteArrayView source, const ClassSource &sourceOf, int depth)
        : m_source(source.size() <= largest ? source : QByteArrayView())
        , m_sourceOf(sourceOf)
        , m_depth(depth)
        , m_tokens(documents::phpTokens(m_source))
    {}

    SetupClass read()
    {
        readTop();
        for (const Body &body : std::as_const(m_bodies)) {
            follow(body);
        }
        addUnfollowed();
        return std::move(m_class);
    }

    Constants constants()
    {
        readTop();
        return m_constants;
    }

private:
    const PhpToken &at(qsizetype i) const { return m_tokens[std::min(i, m_tokens.size() - 1)]; }
    bool isEnd(qsizetype i) const { return at(i).kind == Kind::End; }

    int lineOf(qsizetype token) const
    {
        const QByteArrayView before = m_source.first(at(token).at);
        return 1 + int(std::count(before.begin(), before.end(), '\n'));
    }

    QByteArray slice(qsizetype from, qsizetype until) const
    {
        return from < until
                   ? m_source.sliced(at(from).at, at(until - 1).end - at(from).at).toByteArray()
                   : QByteArray();
    }

    // One past the bracket that closes the one at `i`.
    qsizetype pastBracket(qsizetype i) const
    {
        qsizetype open = 0;
        do {
            const PhpToken &token = at(i);
            if (token.isSign("(") || token.isSign("[") || token.isSign("{") || token.isSign("#[")) {
                ++open;
            } else if (token.isSign(")") || token.isSign("]") || token.isSign("}")) {
                --open;
            }
            ++i;
        } while (open > 0 && !isEnd(i));
        return i;
    }

    bool isOpen(qsizetype i) const
    {
        return at(i).isSign("(") || at(i).isSign("[") || at(i).isSign("{") || at(i).isSign("#[");
    }

    // The next of these signs outside of brackets.
    qsizetype next(qsizetype i, const QList<QByteArray> &signs) const
    {
        while (!isEnd(i)) {
            const PhpToken &token = at(i);
            const bool isIt = token.kind == Kind::Sign && signs.contains(token.text);
            if (isIt || token.isSign("}")) {
                break;
            }
            i = isOpen(i) ? pastBracket(i) : i + 1;
        }
        return i;
    }

    // As PHP reads a class's name here: whole, in small letters.
    QByteArray resolved(const QByteArray &written) const
    {
        const QByteArray small = written.toLower();
        if (small.startsWith('\\')) {
            return small.mid(1);
        }
        const qsizetype slash = small.indexOf('\\');
        const auto known = m_imports.constFind(slash < 0 ? small : small.left(slash));
        if (known != m_imports.constEnd()) {
            return *known + (slash < 0 ? QByteArray() : small.mid(slash));
        }
        const QByteArray space = m_class.namespaceName.toLower();
        return space.isEmpty() ? small : space + '\\' + small;
    }

    void readTop()
    {
        qsizetype i = 0;
        while (!isEnd(i)) {
            const PhpToken &token = at(i);
            if (token.isWord("namespace") && at(i + 1).kind == Kind::Name) {
                m_class.namespaceName = at(i + 1).text;
                i += 3; // also past the bracket of the other form
            } else if (token.isWord("use")) {
                const qsizetype end = next(i, {";"});
                import(i + 1, end);
                i = end + 1;
            } else if (token.isWord("class") && at(i + 1).kind == Kind::Name &&
                       !at(i - (i > 0 ? 1 : 0)).isSign("::")) {
                m_class.isAbstract = i > 0 && at(i - 1).isWord("abstract");
                i = readClass(i);
            } else {
                noteService(i);
                i = isOpen(i) ? pastBracket(i) : i + 1;
            }
        }
    }

    // use A\B; use A\B as C; use A\{B, C as D};
    void import(qsizetype from, qsizetype end)
    {
        QByteArray prefix;
        for (qsizetype i = from; i < end; ++i) {
            noteService(i);
            if (at(i).kind != Kind::Name) {
                continue;
            }
            QByteArray name = at(i).text.toLower();
            if (at(i + 1).isSign("\\") && at(i + 2).isSign("{")) {
                prefix = name + '\\';
                continue;
            }
            name = prefix + (name.startsWith('\\') ? name.mid(1) : name);
            const bool isRenamed = at(i + 1).isWord("as") && i + 2 < end;
            const QByteArray as =
                isRenamed ? at(i + 2).text.toLower() : name.mid(name.lastIndexOf('\\') + 1);
            m_imports.insert(as, name);
            i += isRenamed ? 2 : 0;
        }
        m_prelude += slice(from - 1, end) + ";\n";
    }

    void noteService(qsizetype i)
    {
        m_class.usesService =
            m_class.usesService ||
            (at(i).kind == Kind::Name && at(i).text.endsWith("IntegrationServiceInterface"));
    }

    qsizetype readClass(qsizetype i)
    {
        const bool isFirst = m_class.name.isEmpty();
        if (isFirst) {
            m_class.name = at(i + 1).text;
            m_class.line = lineOf(i);
        }
        bool isParent = false;
        for (i += 2; !isEnd(i) && !at(i).isSign("{"); ++i) {
            const PhpToken &token = at(i);
            if (token.isWord("extends") || token.isWord("implements")) {
                isParent = token.isWord("extends");
            } else if (token.kind == Kind::Name && isFirst) {
                isParent ? void(m_class.parent = resolved(token.text))
                         : m_class.interfaces.append(resolved(token.text));
            }
        }
        const qsizetype end = pastBracket(i);
        if (isFirst) {
            inherit();
        }
        for (qsizetype member = i + 1; member < end - 1;) {
            member = readMember(member);
        }
        return end;
    }

    // The constants of the class above it.
    void inherit()
    {
        if (!m_class.parent.isEmpty()) {
            m_constants = constantsOf(m_class.parent);
        }
    }

    Constants constantsOf(const QByteArray &className) const
    {
        constexpr int most = 3; // classes that lean on each other
        const auto source = m_sourceOf && m_depth < most ? m_sourceOf(className) : std::nullopt;
        return source ? Reader(*source, m_sourceOf, m_depth + 1).constants() : Constants();
    }

    // One past a constant, property, method or what else there is.
    qsizetype readMember(qsizetype i)
    {
        noteService(i);
        if (at(i).isWord("const")) {
            const qsizetype end = next(i, {";"});
            readConstants(i + 1, end);
            return end + 1;
        }
        if (at(i).isWord("function")) {
            const qsizetype open = next(i, {"{", ";"});
            for (qsizetype each = i; each < open; ++each) {
                noteService(each);
            }
            if (!at(open).isSign("{")) {
                return open + 1;
            }
            const qsizetype end = pastBracket(open);
            m_bodies.append({open, end - 1});
            return end;
        }
        if (at(i).kind == Kind::Variable) {
            const qsizetype end = next(i, {";"});
            if (at(i + 1).isSign("=")) {
                m_properties += "$latchkeyOf" + at(i).text + " = " + slice(i + 2, end) + ";\n";
            }
            return end + 1;
        }
        return isOpen(i) ? pastBracket(i) : i + 1;
    }

    // NAME = …, NAME = …, perhaps with a type before them.
    void readConstants(qsizetype from, qsizetype end)
    {
        while (from < end) {
            const qsizetype sign = next(from, {"=", ";"});
            const qsizetype behind = std::min(next(sign + 1, {",", ";"}), end);
            if (at(sign).isSign("=") && at(sign - 1).kind == Kind::Name) {
                m_constants.insert(at(sign - 1).text, value(sign + 1, behind));
            }
            from = behind + 1;
        }
    }

    PhpValue value(qsizetype from, qsizetype until) const
    {
        return storecode::followPhp(program("return " + slice(from, until) + ";"),
                                    surroundings(from, until))
            .returned;
    }

    QByteArray program(const QByteArray &statements) const
    {
        const QByteArray space = m_class.namespaceName.isEmpty()
                                     ? QByteArray()
                                     : "namespace " + m_class.namespaceName + ";\n";
        return "<?php\n" + space + m_prelude + statements;
    }

    // With the constants of this class, and of those that are named between two tokens.
    storecode::PhpSurroundings surroundings(qsizetype from, qsizetype until) const
    {
        storecode::PhpSurroundings found;
        const auto add = [&](const QByteArray &owner, const Constants &constants) {
            for (auto each = constants.begin(); each != constants.end(); ++each) {
                found.constants.insert(owner + "::" + each.key(), each.value());
            }
        };
        for (const QByteArray &each :
             {QByteArray("self"), QByteArray("static"), QByteArray("parent"), m_class.name}) {
            add(resolved(each), m_constants);
        }
        for (qsizetype i = from; i < until; ++i) {
            const bool isOther =
                at(i).kind == Kind::Name && at(i + 1).isSign("::") &&
                at(i + 2).kind == Kind::Name && !at(i + 3).isSign("(") &&
                !found.constants.contains(resolved(at(i).text) + "::" + at(i + 2).text);
            if (isOther) {
                add(resolved(at(i).text), constantsOf(resolved(at(i).text)));
            }
        }
        return found;
    }

    // Where the chain of members begins that ends before `arrow`: of "$this->manager->…" at
    // "$this".
    qsizetype chainStart(qsizetype arrow) const
    {
        qsizetype i = arrow;
        while (i > 0) {
            const PhpToken &before = at(i - 1);
            if (before.isSign(")")) {
                i = openingBracket(i - 1);
            } else if (before.kind == Kind::Name || before.kind == Kind::Variable ||
                       before.isSign("->") || before.isSign("?->") || before.isSign("::")) {
                if (before.isWord("return")) {
                    break;
                }
                --i;
            } else {
                break;
            }
        }
        return i;
    }

    qsizetype openingBracket(qsizetype close) const
    {
        qsizetype open = 0;
        qsizetype i = close;
        do {
            const PhpToken &token = at(i);
            if (token.isSign(")") || token.isSign("]") || token.isSign("}")) {
                ++open;
            } else if (token.isSign("(") || token.isSign("[") || token.isSign("{")) {
                --open;
            }
            --i;
        } while (open > 0 && i >= 0);
        return i + 1;
    }

    bool isCall(qsizetype i) const
    {
        return at(i).isWord(processing) && at(i + 1).isSign("(") && i > 0 &&
               (at(i - 1).isSign("->") || at(i - 1).isSign("?->"));
    }

    // The calls in a body that matter, by the token at which the chain of each begins.
    QHash<qsizetype, qsizetype> chainsIn(const Body &body) const
    {
        QHash<qsizetype, qsizetype> chains;
        for (qsizetype i = body.open + 1; i < body.close; ++i) {
            if (isCall(i)) {
                chains.insert(std::max(chainStart(i - 1), body.open + 1), i);
            }
        }
        return chains;
    }

    bool isProperty(qsizetype i) const
    {
        return at(i).kind == Kind::Variable && at(i).text == "this" && at(i + 1).isSign("->") &&
               at(i + 2).kind == Kind::Name && !at(i + 3).isSign("(");
    }

    // The body as a program of its own, in which a static call stands for each one that matters,
    // and variables for properties.
    QByteArray rewritten(const Body &body) const
    {
        const QHash<qsizetype, qsizetype> chains = chainsIn(body);
        QByteArray text;
        qsizetype done = at(body.open).end; // octets of the source that are taken over
        for (qsizetype i = body.open + 1; i < body.close; ++i) {
            const bool isChain = chains.contains(i);
            if (!isChain && !isProperty(i)) {
                continue;
            }
            text += m_source.sliced(done, at(i).at - done).toByteArray();
            if (isChain) {
                i = chains.value(i) + 1; // at the opening bracket
                text += QByteArray("\\") + probe + "::names(" + QByteArray::number(lineOf(i - 1)) +
                        ", ";
            } else {
                i += 2;
                text += "$latchkeyOf" + at(i).text;
            }
            done = at(i).end;
        }
        // a source that breaks off can end within a call
        const qsizetype left = std::max<qsizetype>(at(body.close).at - done, 0);
        return text + m_source.sliced(done, left).toByteArray();
    }

    void follow(const Body &body)
    {
        bool hasCall = false;
        for (qsizetype i = body.open; i < body.close; ++i) {
            noteService(i);
            if (isCall(i)) {
                m_callLines.append(lineOf(i));
                hasCall = true;
            }
        }
        if (!hasCall) {
            return;
        }
        const auto outcome = storecode::followPhp(program(m_properties + rewritten(body)),
                                                  surroundings(body.open, body.close));
        for (const storecode::PhpCall &call : outcome.calls) {
            if (call.className == probe && call.arguments.size() >= 2) {
                take(call);
            }
        }
    }

    void take(const storecode::PhpCall &call)
    {
        SetupCall said;
        said.line = call.arguments[0].value.text.toInt();
        const PhpValue &list = call.arguments[1].value;
        said.isKnown = list.kind == PhpValue::Kind::List;
        if (said.isKnown) {
            for (const storecode::PhpItem &each : *list.items) {
                const auto name = each.value.asText();
                said.isKnown = said.isKnown && name;
                said.names += name ? QStringList{QString::fromUtf8(*name)} : QStringList();
            }
        }
        m_class.calls.append(said);
    }

    // What is called where it could not be followed, such as in a closure.
    void addUnfollowed()
    {
        for (const int line : std::as_const(m_callLines)) {
            const bool isTaken =
                std::any_of(m_class.calls.cbegin(), m_class.calls.cend(),
                            [line](const SetupCall &call) { return call.line == line; });
            if (!isTaken) {
                m_class.calls.append({{}, false, line});
            }
        }
    }

    QByteArrayView m_source;
    const ClassSource &m_sourceOf;
    int m_depth;
    QList<PhpToken> m_tokens;
    SetupClass m_class;
    QHash<QByteArray, QByteArray> m_imports; // small letters → whole name
    QByteArray m_prelude;                    // the "use" statements
    QByteArray m_properties;                 // as assignments to variables
    Constants m_constants;
    QList<Body> m_bodies;
    QList<int> m_callLines;
};

} // namespace

QByteArray SetupClass::fullName() const
{
    return namespaceName.isEmpty() ? name : namespaceName + '\\' + name;
}

bool SetupClass::implements(QByteArrayView wanted) const
{
    return std::any_of(interfaces.begin(), interfaces.end(), [&](const QByteArray &each) {
        return each.compare(wanted, Qt::CaseInsensitive) == 0;
    });
}

SetupClass readSetupClass(QByteArrayView source, const ClassSource &sourceOf)
{
    return Reader(source, sourceOf, 0).read();
}

} // namespace latchkey::module
