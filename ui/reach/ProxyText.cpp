// SPDX-License-Identifier: Apache-2.0
#include "ui/reach/ProxyText.h"

#include "reach/ProxyConfiguration.h"
#include "ui/look/Buttons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int shownLines = 8;

} // namespace

ProxyText::ProxyText(QWidget *parent)
    : QWidget(parent)
    , m_proxies(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
    , m_copy(framedButton(tr("Copy"), this))
{
    const QList<QByteArray> names = reach::proxyNames();
    for (const QByteArray &name : names) {
        m_proxies->addItem(QString::fromLatin1(name), name);
    }
    m_proxies->setAccessibleName(tr("What hands it on"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(addressFont(font()));
    m_text->setAccessibleName(tr("What to paste there"));
    m_text->setFixedHeight(shownLines * QFontMetrics(m_text->font()).lineSpacing() +
                           2 * spaceSmall);
    m_copy->setAccessibleName(tr("Copy what to paste there"));
    auto *label = new QLabel(tr("What to paste into"), this);
    label->setBuddy(m_proxies);
    auto *row = new QHBoxLayout;
    row->setSpacing(space);
    row->addWidget(label);
    row->addWidget(m_proxies);
    row->addStretch();
    row->addWidget(m_copy);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(spaceTiny);
    rows->addLayout(row);
    rows->addWidget(m_text);
    setTabOrder(m_proxies, m_copy); // as they are seen
    setTabOrder(m_copy, m_text);
    connect(m_proxies, &QComboBox::currentIndexChanged, this, &ProxyText::fill);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_text->toPlainText()); });
    fill();
}

void ProxyText::show(const std::optional<integrations::Integration> &integration)
{
    m_integration = integration;
    fill();
}

void ProxyText::fill()
{
    const auto text =
        m_integration
            ? reach::proxyConfiguration(m_proxies->currentData().toByteArray(), *m_integration)
            : std::nullopt;
    m_text->setPlainText(text.value_or(tr("Write your address first.")));
    m_copy->setEnabled(text.has_value());
}

} // namespace latchkey::ui
