// SPDX-License-Identifier: Apache-2.0
#include "module/SetupClass.h"

#include "module/ClassOutline.h"
#include "storecode/PhpProgram.h"

#include <algorithm>

namespace latchkey::module {

using documents::PhpToken;
using storecode::PhpValue;

namespace {

constexpr char processing[] = "processIntegrationConfig";
constexpr char probe[] = "latchkeyprobe";

using Constants = QHash<QByteArray, PhpValue>; // by name

// Follows what the methods of a class do, as far as the calls that matter need it.
class Following
{
public:
    Following(QByteArrayView source, const ClassSource &sourceOf, int depth)
        : m_source(source)
        , m_sourceOf(sourceOf)
        , m_depth(depth)
        , m_class(outlineOf(m_source))
    {
        readConstants();
    }

    SetupClass read()
    {
        for (const PhpSpan &body : m_class.bodies) {
            follow(body);
        }
        addUnfollowed();
        return {m_class.namespaceName, m_class.name,       m_class.line,        m_class.parent,
                m_class.interfaces,    m_class.isAbstract, m_class.usesService, std::move(m_calls)};
    }

    const Constants &constants() const { return m_constants; }

private:
    const PhpToken &at(qsizetype i) const { return m_source.at(i); }

    // Those of the class above it first.
    void readConstants()
    {
        if (!m_class.parent.isEmpty()) {
            m_constants = constantsOf(m_class.parent);
        }
        for (const DeclaredValue &each : m_class.constants) {
            m_constants.insert(each.name, valueOf(each.value));
        }
    }

    Constants constantsOf(const QByteArray &className) const
    {
        constexpr int most = 3; // classes that lean on each other
        const auto source = m_sourceOf && m_depth < most ? m_sourceOf(className) : std::nullopt;
        return source ? Following(*source, m_sourceOf, m_depth + 1).constants() : Constants();
    }

    PhpValue valueOf(const PhpSpan &span) const
    {
        return storecode::followPhp(program("return " + m_source.textOf(span) + ";"),
                                    surroundings(span))
            .returned;
    }

    QByteArray program(const QByteArray &statements) const
    {
        const QByteArray space = m_class.namespaceName.isEmpty()
                                     ? QByteArray()
                                     : "namespace " + m_class.namespaceName + ";\n";
        return "<?php\n" + space + m_class.prelude + statements;
    }

    QByteArray properties() const
    {
        QByteArray text;
        for (const DeclaredValue &each : m_class.properties) {
            text += "$latchkeyOf" + each.name + " = " + m_source.textOf(each.value) + ";\n";
        }
        return text;
    }

    // With the constants of this class, and of those that are named between two tokens.
    storecode::PhpSurroundings surroundings(const PhpSpan &span) const
    {
        storecode::PhpSurroundings found;
        const auto add = [&](const QByteArray &owner, const Constants &constants) {
            for (auto each = constants.begin(); each != constants.end(); ++each) {
                found.constants.insert(owner + "::" + each.key(), each.value());
            }
        };
        for (const QByteArray &each :
             {QByteArray("self"), QByteArray("static"), QByteArray("parent"), m_class.name}) {
            add(m_class.resolved(each), m_constants);
        }
        for (qsizetype i = span.from; i < span.until; ++i) {
            const bool isConstant = m_source.isName(i) && at(i + 1).isSign("::") &&
                                    m_source.isName(i + 2) && !at(i + 3).isSign("(");
            const QByteArray owner = isConstant ? m_class.resolved(at(i).text) : QByteArray();
            if (isConstant && !found.constants.contains(owner + "::" + at(i + 2).text)) {
                add(owner, constantsOf(owner));
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
                i = m_source.openingBracket(i - 1);
            } else if (m_source.isName(i - 1) || m_source.isVariable(i - 1) ||
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

    bool isCall(qsizetype i) const
    {
        return at(i).isWord(processing) && at(i + 1).isSign("(") && i > 0 &&
               (at(i - 1).isSign("->") || at(i - 1).isSign("?->"));
    }

    // The calls in a body that matter, by the token at which the chain of each begins.
    QHash<qsizetype, qsizetype> chainsIn(const PhpSpan &body) const
    {
        QHash<qsizetype, qsizetype> chains;
        for (qsizetype i = body.from + 1; i < body.until; ++i) {
            if (isCall(i)) {
                chains.insert(std::max(chainStart(i - 1), body.from + 1), i);
            }
        }
        return chains;
    }

    bool isProperty(qsizetype i) const
    {
        return m_source.isVariable(i) && at(i).text == "this" && at(i + 1).isSign("->") &&
               m_source.isName(i + 2) && !at(i + 3).isSign("(");
    }

    // The body as a program of its own, in which a static call stands for each one that matters,
    // and variables for properties.
    QByteArray rewritten(const PhpSpan &body) const
    {
        const QHash<qsizetype, qsizetype> chains = chainsIn(body);
        QByteArray text;
        qsizetype done = at(body.from).end; // octets of the source that are taken over
        for (qsizetype i = body.from + 1; i < body.until; ++i) {
            const bool isChain = chains.contains(i);
            if (!isChain && !isProperty(i)) {
                continue;
            }
            text += m_source.octets(done, at(i).at);
            if (isChain) {
                i = chains.value(i) + 1; // at the opening bracket
                text += QByteArray("\\") + probe + "::names(" +
                        QByteArray::number(m_source.lineOf(i - 1)) + ", ";
            } else {
                i += 2;
                text += "$latchkeyOf" + at(i).text;
            }
            done = at(i).end;
        }
        return text + m_source.octets(done, at(body.until).at);
    }

    void follow(const PhpSpan &body)
    {
        bool hasCall = false;
        for (qsizetype i = body.from; i < body.until; ++i) {
            if (isCall(i)) {
                m_callLines.append(m_source.lineOf(i));
                hasCall = true;
            }
        }
        if (!hasCall) {
            return;
        }
        const auto outcome =
            storecode::followPhp(program(properties() + rewritten(body)), surroundings(body));
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
        m_calls.append(said);
    }

    // What is called where it could not be followed, such as in a closure.
    void addUnfollowed()
    {
        for (const int line : std::as_const(m_callLines)) {
            const bool isTaken =
                std::any_of(m_calls.cbegin(), m_calls.cend(),
                            [line](const SetupCall &call) { return call.line == line; });
            if (!isTaken) {
                m_calls.append({{}, false, line});
            }
        }
    }

    PhpSource m_source;
    const ClassSource &m_sourceOf;
    int m_depth;
    ClassOutline m_class;
    Constants m_constants;
    QList<SetupCall> m_calls;
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
    return Following(source, sourceOf, 0).read();
}

} // namespace latchkey::module
