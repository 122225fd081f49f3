// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/NextCard.h"

#include "snippets/Snippet.h"
#include "ui/look/Buttons.h"
#include "ui/look/CopyField.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"
#include "ui/store/CodeView.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>
#include <initializer_list>
#include <utility>

namespace latchkey::ui {

namespace {

using namespace std::chrono_literals;
using snippets::Language;

constexpr int shownLines = 12;

} // namespace

NextCard::NextCard(QWidget *parent)
    : CardFrame(parent)
    , m_languages(new QComboBox(this))
    , m_code(new CodeView(this))
    , m_note(plainLabel({}, this))
    , m_ownKey(framedButton(tr("With a key of its own …"), this))
    , m_copy(framedButton(tr("Copy"), this))
    , m_inContainer(plainLabel(tr("A program in a container calls this address instead, with its "
                                  "key in the place of KEY:"),
                               this))
    , m_containerUrl(new CopyField(tr("Store's address for a program in a container"), this))
{
    for (const Language each : snippets::allLanguages) {
        m_languages->addItem(snippets::words(each), int(each));
    }
    build();
    m_saysSo.setSingleShot(true);
    m_saysSo.setInterval(2s);
    connect(&m_saysSo, &QTimer::timeout, this, [this] { m_copy->setText(tr("Copy")); });
    connect(m_languages, &QComboBox::currentIndexChanged, this, &NextCard::showSnippet);
    connect(m_copy, &QPushButton::clicked, this, &NextCard::copy);
    connect(m_ownKey, &QPushButton::clicked, this, [this] {
        Q_EMIT ownKeyWanted(snippets::name(Language(m_languages->currentData().toInt())));
    });
}

void NextCard::build()
{
    QLabel *title = plainLabel(tr("What your software does next"), this);
    title->setFont(headingFont(font()));
    QLabel *text = plainLabel(tr("It calls the store through Latchkey's proxy on this computer, "
                                 "which signs each call. No token leaves the keychain; every "
                                 "program has a key of its own, which you can revoke."),
                              this);
    m_languages->setAccessibleName(tr("Language or program"));
    m_code->setFixedHeight(shownLines * m_code->fontMetrics().lineSpacing() + 2 * space);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_copy->setMinimumWidth(m_copy->fontMetrics().horizontalAdvance(tr("Copied")) +
                            2 * buttonPadding);
    QPushButton *tokens = linkButton(tr("Software that has to sign by itself …"), this);
    connect(tokens, &QPushButton::clicked, this, &NextCard::handOverWanted);
    auto *row = new QHBoxLayout;
    row->setSpacing(spaceSmall);
    row->addWidget(m_languages);
    row->addStretch();
    row->addWidget(m_copy);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(spaceSmall);
    rows->addWidget(title);
    rows->addWidget(text);
    rows->addLayout(row);
    rows->addWidget(m_code);
    rows->addWidget(m_note);
    rows->addWidget(m_inContainer);
    rows->addWidget(m_containerUrl);
    rows->addWidget(m_ownKey, 0, Qt::AlignLeft);
    rows->addWidget(tokens, 0, Qt::AlignLeft);
    QWidget *before = m_languages;
    for (QWidget *next :
         std::initializer_list<QWidget *>{m_copy, m_code, m_containerUrl->focusProxy(),
                                          m_containerUrl->lastStop(), m_ownKey, tokens}) {
        setTabOrder(std::exchange(before, next), next); // as they are seen
    }
    setAccessibleName(title->text());
    setAccessibleDescription(text->text());
}

void NextCard::show(const QString &id, quint16 proxyPort, const QString &bridge)
{
    m_id = id;
    m_proxyPort = proxyPort;
    showSnippet();
    showContainer(bridge);
}

void NextCard::showContainer(const QString &bridge)
{
    m_inContainer->setVisible(!bridge.isEmpty());
    m_containerUrl->setVisible(!bridge.isEmpty());
    m_containerUrl->setText(QStringLiteral("http://%1:%2/KEY/").arg(bridge).arg(m_proxyPort));
}

void NextCard::showSnippet()
{
    const auto language = Language(m_languages->currentData().toInt());
    const QString note = snippets::note(language);
    m_code->showFile(snippets::fileName(language),
                     snippets::snippet(language, snippets::proxyAt(m_proxyPort), m_id));
    m_note->setText(breakable(note));
    m_note->setVisible(!note.isEmpty());
}

void NextCard::copy()
{
    QGuiApplication::clipboard()->setText(m_code->toPlainText());
    m_copy->setText(tr("Copied"));
    m_saysSo.start();
}

} // namespace latchkey::ui
