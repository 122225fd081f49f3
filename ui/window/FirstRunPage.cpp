// SPDX-License-Identifier: Apache-2.0
#include "ui/window/FirstRunPage.h"

#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int columnWidth = 440;

} // namespace

FirstRunPage::FirstRunPage(QWidget *parent)
    : QWidget(parent)
    , m_login(new QPushButton(tr("Create your login"), this))
    , m_create(new QPushButton(tr("Create your first integration"), this))
{
    QLabel *headline = plainLabel(tr("Connect a store"), this);
    headline->setFont(headingFont(font()));
    QLabel *text =
        plainLabel(tr("Latchkey stands on the other side when you click Activate in Admin: "
                      "it takes the store's credentials, exchanges them for tokens and "
                      "keeps those in this computer's keychain."),
                   this);
    auto *practise = new QPushButton(tr("Practise with the built-in store"), this);
    QLabel *hint = plainLabel(tr("Two minutes. Nothing leaves this computer."), this);
    hint->setFont(smallFont(font()));
    hint->setForegroundRole(QPalette::PlaceholderText);
    text->setFixedWidth(columnWidth);
    for (QPushButton *button : {m_login, m_create, practise}) {
        button->setMinimumHeight(button->sizeHint().height() + spaceSmall);
    }
    connect(m_login, &QPushButton::clicked, this, &FirstRunPage::loginWanted);
    connect(m_create, &QPushButton::clicked, this, &FirstRunPage::integrationWanted);
    connect(practise, &QPushButton::clicked, this, &FirstRunPage::practiceWanted);

    auto *column = new QVBoxLayout;
    column->setSpacing(space);
    column->addWidget(headline);
    column->addWidget(text);
    column->addSpacing(spaceSmall);
    column->addWidget(m_login);
    column->addWidget(m_create);
    column->addWidget(practise);
    column->addWidget(hint);
    column->insertStretch(0, 2);
    column->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->addStretch();
    row->addLayout(column);
    row->addStretch();
    show(false);
}

void FirstRunPage::show(bool hasLogin)
{
    m_login->setVisible(!hasLogin);
    m_login->setDefault(!hasLogin);
    m_create->setDefault(hasLogin);
}

} // namespace latchkey::ui
