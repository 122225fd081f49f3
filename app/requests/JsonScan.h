// SPDX-License-Identifier: Apache-2.0
// Goes once through a JSON text and notes where its values stand.
#pragma once

#include "requests/JsonOutline.h"

namespace latchkey::requests {

// RFC 8259, without recursion: how deep a text goes is its own choice, how deep we follow is not.
class JsonScan
{
public:
    explicit JsonScan(const QByteArray &json);

    // Problem `requests.bad-json`.
    Result<QList<JsonOutline::Node>> run();

private:
    enum class Expected { Value, FirstOrEnd, Name, CommaOrEnd, Nothing };

    bool fail(const QString &what);
    Problem problem() const;
    void skipBlanks();
    bool atEnd() const { return m_at >= m_json.size(); }
    char now() const { return m_json[m_at]; }

    bool step();
    bool beginValue();
    bool open(JsonOutline::Kind kind);
    bool close();
    bool readName();
    bool readText();
    bool readEscape();
    bool readNumber();
    bool readDigits();
    bool readWord();
    int addNode(JsonOutline::Kind kind);
    void endValue(int node);
    bool isInObject() const;

    const QByteArray m_json;
    qsizetype m_at = 0;
    Expected m_expected = Expected::Value;
    int m_name = -1;
    QList<int> m_open;
    QList<JsonOutline::Node> m_nodes;
    QString m_wrong;
};

} // namespace latchkey::requests
