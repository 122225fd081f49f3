// SPDX-License-Identifier: Apache-2.0
#include "ui/window/FirstRunPage.h"

#include "base/ForeignText.h"
#include "ui/look/Buttons.h"
#include "ui/look/CardFrame.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/StepLine.h"
#include "ui/look/Words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int pageWidth = 600;
constexpr int signSize = 56;

} // namespace

FirstRunPage::FirstRunPage(QWidget *parent)
    : QWidget(parent)
    , m_login(primaryButton(tr("Create your login"), this))
    , m_create(primaryButton(tr("New integration"), this))
    , m_name(plainLabel({}, this))
{
    connect(m_login, &QPushButton::clicked, this, &FirstRunPage::loginWanted);
    connect(m_create, &QPushButton::clicked, this, &FirstRunPage::integrationWanted);
    build();
    show({});
}

void FirstRunPage::build()
{
    auto *sign = new QLabel(this);
    sign->setPixmap(applicationIcon().pixmap(QSize(signSize, signSize), devicePixelRatioF()));
    QLabel *headline = plainLabel(tr("Connect your software with your store"), this);
    QFont large = titleFont(font());
    large.setPointSizeF(large.pointSizeF() * 1.2);
    headline->setFont(large);
    QLabel *text =
        plainLabel(tr("Your ERP, PIM or newsletter needs access to your Adobe Commerce or "
                      "Magento store. Latchkey fetches that access once and keeps it "
                      "safe on this computer."),
                   this);
    text->setForegroundRole(QPalette::PlaceholderText);
    auto *content = new QWidget(this);
    content->setMaximumWidth(pageWidth);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins({});
    rows->setSpacing(spaceSmall);
    rows->addWidget(sign);
    rows->addSpacing(spaceSmall);
    rows->addWidget(headline);
    rows->addWidget(text);
    rows->addSpacing(spaceSmall);
    rows->addWidget(makeCard());
    rows->addSpacing(spaceSmall);
    rows->addWidget(makePractice());
    rows->insertStretch(0, 2);
    rows->addStretch(2);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spaceLarge, spaceLarge, spaceLarge, spaceLarge);
    row->addStretch(1);
    row->addWidget(content, 1000);
    row->addStretch(1);
}

QWidget *FirstRunPage::makeCard()
{
    auto *card = new CardFrame(this);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(spaceLarge);
    grid->setVerticalSpacing(spaceLarge);
    grid->setColumnStretch(0, 1);
    auto *login = new QWidget(card);
    auto *either = new QHBoxLayout(login);
    either->setContentsMargins({});
    either->addWidget(m_login);
    either->addWidget(m_name);
    m_lines[0] = addLine(*grid, tr("Choose how you sign in to Latchkey"),
                         tr("A name and a password of your own, not your Admin password"), login);
    m_lines[1] = addLine(*grid, tr("Enter your store"),
                         tr("The store's address is enough: https://shop.example"), m_create);
    m_lines[2] = addLine(*grid, tr("Activate it in Admin"),
                         tr("About five minutes; Latchkey leads you through it"), nullptr);
    return card;
}

StepLine *FirstRunPage::addLine(QGridLayout &grid, const QString &name, const QString &hint,
                                QWidget *beside)
{
    const int row = grid.rowCount();
    auto *line = new StepLine(row, name, hint, this);
    grid.addWidget(line, row, 0);
    if (beside != nullptr) {
        grid.addWidget(beside, row, 1, Qt::AlignLeft | Qt::AlignVCenter);
    }
    return line;
}

QWidget *FirstRunPage::makePractice()
{
    auto *box = new QWidget(this);
    QPushButton *practise = framedButton(tr("Practise first"), box);
    connect(practise, &QPushButton::clicked, this, &FirstRunPage::practiceWanted);
    QLabel *hint =
        plainLabel(tr("Two minutes with a built-in store. Nothing leaves this computer."), box);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->setSpacing(spaceSmall);
    row->addWidget(practise);
    row->addWidget(hint, 1);
    return box;
}

void FirstRunPage::setMenuButton(QToolButton *button)
{
    m_menu = button;
    m_menu->setParent(this);
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->addWidget(m_menu, 0, Qt::AlignTop);
}

void FirstRunPage::show(const QStringList &logins)
{
    const bool hasLogin = !logins.isEmpty();
    const StepState states[] = {hasLogin ? StepState::Done : StepState::Now,
                                hasLogin ? StepState::Now : StepState::Later, StepState::Later};
    for (size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i]->show(states[i]);
    }
    m_login->setVisible(!hasLogin);
    m_name->setVisible(hasLogin);
    m_name->setText(withoutControls(logins.join(QStringLiteral(", "))));
    m_create->setVisible(hasLogin);
}

} // namespace latchkey::ui
