// SPDX-License-Identifier: Apache-2.0
#include "documents/YamlDocument.h"

#include "documents/Text.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

#include <sstream>
#include <string>
#include <vector>

#include <yaml-cpp/anchor.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace latchkey::documents {

namespace {

// Thrown through yaml-cpp to make it stop; caught in readYaml().
struct Refusal
{
    YamlFault fault;
};

// marks count from 0, and from -1 where there is no place
YamlFault faultAt(const YAML::Mark &mark, const char *code, const QString &sentence)
{
    return {mark.line + 1, Problem{code, sentence, {}}};
}

class Builder : public YAML::EventHandler
{
public:
    QJsonValue take() { return m_root; }

    void OnDocumentStart(const YAML::Mark & /*mark*/) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        look(mark, anchor);
        put(mark, QJsonValue());
    }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t /*anchor*/) override { refuseAnchor(mark); }

    void OnScalar(const YAML::Mark &mark, const std::string & /*tag*/, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        look(mark, anchor);
        put(mark, QString::fromStdString(value));
    }

    void OnSequenceStart(const YAML::Mark &mark, const std::string & /*tag*/, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value /*style*/) override
    {
        open(mark, anchor, false);
    }

    void OnMapStart(const YAML::Mark &mark, const std::string & /*tag*/, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value /*style*/) override
    {
        open(mark, anchor, true);
    }

    void OnSequenceEnd() override { close(); }
    void OnMapEnd() override { close(); }

private:
    // A list or map whose end has not come yet.
    struct Open
    {
        YAML::Mark mark;
        bool isMap = false;
        bool hasKey = false;
        QString key;
        QJsonArray items;
        // inserting into a QJsonObject takes time for what is behind: only in order, at the end
        QMap<QString, QJsonValue> members;
    };

    [[noreturn]] static void refuse(const YAML::Mark &mark, const char *code,
                                    const QString &sentence)
    {
        throw Refusal{faultAt(mark, code, sentence)};
    }

    [[noreturn]] static void refuseAnchor(const YAML::Mark &mark)
    {
        refuse(mark, "acl.bad-yaml",
               Text::tr("The YAML has an anchor or alias (& or *), which can expand without end. "
                        "Save the document as JSON, or without anchors and aliases."));
    }

    void look(const YAML::Mark &mark, YAML::anchor_t anchor)
    {
        if (anchor != YAML::NullAnchor) {
            refuseAnchor(mark);
        }
        if (++m_nodes > maxYamlNodes) {
            refuse(mark, "acl.too-large",
                   Text::tr("The YAML has more than %L1 values.").arg(maxYamlNodes));
        }
    }

    void open(const YAML::Mark &mark, YAML::anchor_t anchor, bool isMap)
    {
        look(mark, anchor);
        if (m_open.size() >= size_t(maxYamlDepth)) {
            refuse(mark, "acl.too-deep",
                   Text::tr("The YAML is nested more than %L1 levels deep.").arg(maxYamlDepth));
        }
        m_open.push_back({mark, isMap, false, {}, {}, {}});
    }

    void close()
    {
        const Open done = std::move(m_open.back());
        m_open.pop_back();
        if (!done.isMap) {
            put(done.mark, done.items);
            return;
        }
        QJsonObject object;
        for (auto member = done.members.begin(); member != done.members.end(); ++member) {
            object.insert(member.key(), member.value());
        }
        put(done.mark, object);
    }

    void put(const YAML::Mark &mark, const QJsonValue &value)
    {
        if (m_open.empty()) {
            m_root = value;
            return;
        }
        Open &holder = m_open.back();
        if (!holder.isMap) {
            holder.items.append(value);
        } else if (holder.hasKey) {
            holder.members.insert(holder.key, value);
            holder.hasKey = false;
        } else if (value.isArray() || value.isObject()) {
            refuse(mark, "acl.bad-yaml", Text::tr("The YAML has a key that is not text."));
        } else {
            holder.key = value.toString();
            holder.hasKey = true;
        }
    }

    std::vector<Open> m_open;
    QJsonValue m_root;
    int m_nodes = 0;
};

} // namespace

tl::expected<QJsonValue, YamlFault> readYaml(QByteArrayView octets)
{
    if (octets.size() > maxYamlOctets) {
        return tl::unexpected(YamlFault{
            0,
            Problem{"acl.too-large",
                    Text::tr("The YAML is larger than %L1 MiB.").arg(maxYamlOctets / 1024 / 1024),
                    {}}});
    }
    Builder builder;
    try {
        std::istringstream stream(std::string(octets.data(), size_t(octets.size())));
        YAML::Parser(stream).HandleNextDocument(builder);
        return builder.take();
    } catch (const Refusal &refusal) {
        return tl::unexpected(refusal.fault);
    } catch (const YAML::Exception &exception) {
        // its text may quote the document
        return tl::unexpected(
            faultAt(exception.mark, "acl.bad-yaml", Text::tr("The YAML cannot be read.")));
    } catch (const std::exception &) {
        return tl::unexpected(
            faultAt(YAML::Mark::null_mark(), "acl.bad-yaml", Text::tr("The YAML cannot be read.")));
    }
}

} // namespace latchkey::documents
