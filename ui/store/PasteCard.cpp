// SPDX-License-Identifier: Apache-2.0
#include "ui/store/PasteCard.h"

#include "base/Problem.h"
#include "base/Secret.h"
#include "session/HandedTokens.h"
#include "ui/look/Buttons.h"
#include "ui/look/FieldHint.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"
#include "ui/store/BusyLine.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

// A collection with saved answers is large; what is cut off here is not understood, and said so.
constexpr int longestPaste = 1 << 20;

Secret secretIn(const QString &text)
{
    QByteArray octets = text.toUtf8();
    Secret secret(octets);
    wipe(octets);
    return secret;
}

} // namespace

PasteCard::PasteCard(session::Session &session, QWidget *parent)
    : CardFrame(parent)
    , m_tokens(session.handedTokens())
    , m_field(new QLineEdit(this))
    , m_hint(new FieldHint(m_field, this))
    , m_busy(new BusyLine(this))
    , m_button(framedButton(tr("Try them and connect"), this))
{
    build();
    connect(m_field, &QLineEdit::textChanged, this, &PasteCard::readField);
    connect(m_field, &QLineEdit::returnPressed, this, &PasteCard::press);
    connect(m_button, &QPushButton::clicked, this, &PasteCard::press);
    connect(m_busy, &BusyLine::stopWanted, this, [this] { m_tokens.cancel(m_id); });
    connect(&m_tokens, &session::HandedTokens::finished, this,
            [this](const QString &id, const Problem &problem) {
                if (id == m_id) {
                    end(problem);
                }
            });
}

void PasteCard::build()
{
    QLabel *headline = plainLabel(tr("Paste what Admin shows"), this);
    headline->setFont(headingFont(font()));
    QLabel *text = plainLabel(
        tr("For an integration without URLs, Allow in Admin shows four values. Copy them as they "
           "are: from Admin, an .env file, Postman, Bruno or n98-magerun2. They are tried before "
           "the keychain keeps them, and are not shown here."),
        this);
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setMaxLength(longestPaste);
    m_field->setPlaceholderText(tr("Paste here"));
    m_field->setAccessibleName(headline->text());
    auto *row = new QHBoxLayout;
    row->setSpacing(spaceSmall);
    row->addWidget(m_field, 1);
    row->addWidget(m_button);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(spaceTiny);
    rows->addWidget(headline);
    rows->addWidget(text);
    rows->addSpacing(spaceSmall);
    rows->addLayout(row);
    rows->addWidget(m_hint);
    rows->addWidget(m_busy);
    setAccessibleName(headline->text());
    setAccessibleDescription(text->text());
    setFocusProxy(m_field);
}

void PasteCard::show(const QString &id)
{
    if (std::exchange(m_id, id) != id) {
        m_field->clear();
        m_hint->clear();
    }
    refresh();
}

void PasteCard::refresh()
{
    const bool isUnderWay = m_tokens.isUnderWay(m_id);
    m_field->setEnabled(!isUnderWay);
    m_button->setEnabled(!isUnderWay && !m_field->text().isEmpty());
    isUnderWay ? m_busy->begin(tr("Trying the tokens …"), true) : m_busy->end();
}

void PasteCard::readField()
{
    refresh();
    if (m_field->text().isEmpty()) {
        return; // what came of the last ones stays said
    }
    const auto read = session::HandedTokens::check(secretIn(m_field->text()));
    m_hint->show(read ? Mark::Good : Mark::NeedsYou,
                 read ? tr("All four values are there.") : read.error().sentence);
}

void PasteCard::press()
{
    if (m_field->text().isEmpty() || m_tokens.isUnderWay(m_id)) {
        return;
    }
    const Secret text = secretIn(m_field->text());
    const auto begun = m_tokens.take(m_id, text);
    if (!begun) {
        m_hint->show(Mark::NeedsYou, begun.error().sentence);
        return;
    }
    m_pasted = fingerprint(text.reveal());
    m_hint->clear();
    refresh();
}

void PasteCard::end(const Problem &problem)
{
    if (!problem.code.isEmpty()) {
        m_hint->show(Mark::Failed, problem.sentence);
        refresh();
        return;
    }
    const bool isForgotten = forgetOnClipboard();
    m_field->clear();
    m_hint->show(Mark::Good, isForgotten
                                 ? tr("Connected: a signed call succeeded. The clipboard was "
                                      "emptied.")
                                 : tr("Connected: a signed call succeeded."));
    refresh();
}

// Where it still holds what was pasted; anything else on it is the person's own.
bool PasteCard::forgetOnClipboard() const
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    bool isForgotten = false;
    for (const QClipboard::Mode mode : {QClipboard::Clipboard, QClipboard::Selection}) {
        if (fingerprint(secretIn(clipboard->text(mode)).reveal()) == m_pasted) {
            clipboard->clear(mode);
            isForgotten = true;
        }
    }
    return isForgotten;
}

} // namespace latchkey::ui
