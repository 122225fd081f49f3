// SPDX-License-Identifier: Apache-2.0
#include "bundle/BundleReport.h"

#include "activation/Words.h"
#include "base/ForeignText.h"
#include "bundle/Text.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace latchkey::bundle {

namespace {

const QByteArray style =
    "body{font:15px/1.5 system-ui,sans-serif;margin:2em auto;max-width:70em;padding:0 1em;"
    "color-scheme:light dark}"
    "table{border-collapse:collapse;width:100%;margin:0 0 2em}"
    "th,td{text-align:left;vertical-align:top;padding:.3em .8em .3em 0;"
    "border-bottom:1px solid #8884;overflow-wrap:anywhere}"
    "tr.failed td:first-child{border-left:3px solid #c33;padding-left:.5em}"
    "code{font-size:90%}";

QString html(const QString &foreign)
{
    return forHtml(foreign);
}

QString heading(const QString &said)
{
    return QStringLiteral("<h2>%1</h2>\n").arg(html(said));
}

QString said(const QJsonValue &value)
{
    if (value.isArray()) {
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    }
    if (value.isDouble()) {
        return QString::number(value.toDouble(), 'g', 15);
    }
    return value.isBool() ? QVariant(value.toBool()).toString() : value.toString();
}

void addMembers(QMap<QString, QString> &row, QStringList &columns, const QString &before,
                const QJsonObject &object, int depth)
{
    constexpr int deepest = 4;
    // each row gets a cell for each of them: rows with a name of their own each would be a square
    constexpr qsizetype mostColumns = 64;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name = before + member.key();
        if (member->isObject() && depth < deepest) {
            addMembers(row, columns, name + u'.', member->toObject(), depth + 1);
            continue;
        }
        if (!columns.contains(name)) {
            if (columns.size() >= mostColumns) {
                continue;
            }
            columns.append(name);
        }
        row.insert(name, said(*member));
    }
}

QString row(const QStringList &cells, const char *cell, const char *kind = "")
{
    QString text = QStringLiteral("<tr%1>").arg(QLatin1String(kind));
    for (const QString &each : cells) {
        text += QStringLiteral("<%1>%2</%1>").arg(QLatin1String(cell), html(each));
    }
    return text + QStringLiteral("</tr>\n");
}

QString table(const QStringList &columns, const QString &rows)
{
    return QStringLiteral("<table>\n") + row(columns, "th") + rows + QStringLiteral("</table>\n");
}

QString lines(const SupportBundle &bundle)
{
    QString rows;
    for (const auto &[name, value] : bundle.lines) {
        rows += row({name, value}, "td");
    }
    return table({Text::tr("What"), Text::tr("Value")}, rows);
}

QString timeline(const SupportBundle &bundle)
{
    QString rows;
    for (const activation::TimelineEvent &event : bundle.timeline) {
        rows += row({zoned(event.time), activation::sentence(event), activation::detail(event),
                     event.tookMs < 0 ? QString() : QStringLiteral("%1 ms").arg(event.tookMs)},
                    "td", event.ok ? "" : " class=\"failed\"");
    }
    return heading(Text::tr("What happened")) +
           table({Text::tr("Time"), Text::tr("What"), Text::tr("For support"), Text::tr("Took")},
                 rows);
}

QString part(const BundlePart &part)
{
    const RowTable read = tableOf(part.rows);
    QString rows;
    for (const QStringList &cells : read.rows) {
        rows += row(cells, "td");
    }
    return heading(QString::fromUtf8(part.name)) + table(read.columns, rows);
}

} // namespace

RowTable tableOf(const QJsonArray &rows)
{
    RowTable table;
    QList<QMap<QString, QString>> read;
    for (const QJsonValue each : rows) {
        addMembers(read.emplace_back(), table.columns, {}, each.toObject(), 0);
    }
    for (const QMap<QString, QString> &each : read) {
        QStringList cells;
        for (const QString &column : std::as_const(table.columns)) {
            cells.append(each.value(column));
        }
        table.rows.append(cells);
    }
    return table;
}

QByteArray reportOf(const SupportBundle &bundle)
{
    const QByteArray styleHash =
        QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
    const QString title =
        Text::tr("Latchkey: what happened to %1").arg(withoutControls(bundle.integration));
    QString body = QStringLiteral("<h1>%1</h1>\n").arg(html(title));
    body +=
        bundle.cause.isEmpty()
            ? QString()
            : QStringLiteral("<p><code>%1</code></p>\n").arg(html(QString::fromUtf8(bundle.cause)));
    body += lines(bundle) + timeline(bundle);
    for (const BundlePart &each : bundle.parts) {
        body += part(each);
    }
    return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
           "style-src 'sha256-" +
           styleHash + "'\">\n<title>" + html(title).toUtf8() + "</title>\n<style>" + style +
           "</style></head>\n<body>\n" + body.toUtf8() + "</body></html>\n";
}

} // namespace latchkey::bundle
