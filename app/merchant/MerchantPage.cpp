// SPDX-License-Identifier: Apache-2.0
#include "merchant/MerchantPage.h"

#include "web/Encoding.h"
#include "web/HtmlTokens.h"

#include <QRegularExpression>

#include <algorithm>

namespace latchkey::merchant {

using web::HtmlToken;

namespace {

bool isTypedInto(const PageField &field)
{
    return field.type == u"text" || field.type == u"email" || field.type == u"search";
}

bool isBlock(const QString &name)
{
    static const QStringList blocks{
        QStringLiteral("p"),  QStringLiteral("div"), QStringLiteral("h1"), QStringLiteral("h2"),
        QStringLiteral("br"), QStringLiteral("li"),  QStringLiteral("dt"), QStringLiteral("dd")};
    return blocks.contains(name);
}

// Runs of blanks as one space, a line for each piece that says something.
QString tidied(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        const QString simple = line.simplified();
        if (!simple.isEmpty()) {
            lines.append(simple);
        }
    }
    return lines.join(u'\n');
}

class PageReader
{
public:
    MerchantPage read(const QList<HtmlToken> &tokens)
    {
        for (const HtmlToken &token : tokens) {
            switch (token.kind) {
            case HtmlToken::Kind::Text:
                takeText(token.text);
                break;
            case HtmlToken::Kind::Open:
                open(token);
                break;
            case HtmlToken::Kind::Close:
                close(token.name);
                break;
            }
        }
        m_page.text = tidied(m_page.text);
        m_page.alert = tidied(m_page.alert);
        return m_page;
    }

private:
    void takeText(QString text)
    {
        text.replace(u'\n', u' ');
        if (!m_alertElement.isEmpty()) {
            m_page.alert += text;
        }
        if (!m_isInForm) {
            m_page.text += text;
        }
    }

    void endLine() { m_page.text += u'\n'; }

    void open(const HtmlToken &tag)
    {
        if (isBlock(tag.name)) {
            endLine();
        }
        if (tag.attributes.value(QStringLiteral("role")) == u"alert") {
            m_alertElement = tag.name;
        }
        if (tag.name == u"form") {
            openForm(tag);
        } else if (tag.name == u"input" && m_isInForm) {
            addField(tag);
        } else if (tag.name == u"meta") {
            readMeta(tag);
        }
    }

    void close(const QString &name)
    {
        if (name == u"form") {
            m_isInForm = false;
        }
        if (name == m_alertElement) {
            m_alertElement.clear();
            m_page.alert += u'\n';
        }
        if (isBlock(name)) {
            endLine();
        }
    }

    void openForm(const HtmlToken &tag)
    {
        const QString method = tag.attributes.value(QStringLiteral("method"));
        m_isInForm = true;
        m_page.forms.append({tag.attributes.value(QStringLiteral("action")).toUtf8(),
                             method.compare(u"post", Qt::CaseInsensitive) == 0,
                             {}});
    }

    void addField(const HtmlToken &tag)
    {
        const QString name = tag.attributes.value(QStringLiteral("name"));
        const QString type =
            tag.attributes.value(QStringLiteral("type"), QStringLiteral("text")).toLower();
        if (!name.isEmpty() && type != u"submit" && type != u"button") {
            m_page.forms.last().fields.append(
                {name, type, tag.attributes.value(QStringLiteral("value"))});
        }
    }

    void readMeta(const HtmlToken &tag)
    {
        const QString what = tag.attributes.value(QStringLiteral("http-equiv"));
        if (what.compare(u"refresh", Qt::CaseInsensitive) == 0) {
            m_page.refresh = refreshIn(tag.attributes.value(QStringLiteral("content")));
        }
    }

    MerchantPage m_page;
    bool m_isInForm = false;
    QString m_alertElement; // the name of the element with that role that is open
};

} // namespace

bool PageForm::asksForPassword() const
{
    return std::any_of(fields.cbegin(), fields.cend(),
                       [](const PageField &field) { return field.type == u"password"; });
}

QByteArray PageForm::filled(const QString &name, const Secret &password) const
{
    QByteArray body;
    bool isNamed = false;
    for (const PageField &field : fields) {
        const bool takesName = !isNamed && isTypedInto(field);
        isNamed = isNamed || takesName;
        body += body.isEmpty() ? "" : "&";
        body += web::percentEncode(field.name.toUtf8()) + '=';
        body += field.type == u"password"
                    ? web::percentEncode(password.reveal())
                    : web::percentEncode((takesName ? name : field.value).toUtf8());
    }
    return body;
}

const PageForm *MerchantPage::signIn() const
{
    const auto found = std::find_if(forms.cbegin(), forms.cend(),
                                    [](const PageForm &form) { return form.asksForPassword(); });
    return found == forms.cend() ? nullptr : &*found;
}

MerchantPage readMerchantPage(const QByteArray &html)
{
    return PageReader().read(web::htmlTokens(QString::fromUtf8(html)));
}

std::optional<PageRefresh> refreshIn(const QString &value)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*(\\d{1,6})(?:\\.\\d*)?\\s*(?:[;,]\\s*(?:url\\s*=\\s*)?[\"']?([^\"']*)["
                       "\"']?)?\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(value);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    return PageRefresh{std::chrono::seconds(match.captured(1).toInt()),
                       match.captured(2).trimmed().toUtf8()};
}

} // namespace latchkey::merchant
