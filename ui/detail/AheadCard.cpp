// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/AheadCard.h"

#include "ui/activation/StepStrip.h"
#include "ui/look/Metrics.h"
#include "ui/look/StepLine.h"
#include "ui/look/Words.h"

#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

int numberOf(Step step)
{
    return int(step) + 1;
}

} // namespace

AheadCard::AheadCard(QWidget *parent)
    : CardFrame(parent)
{
    QLabel *title = plainLabel(tr("What comes next"), this);
    title->setFont(headingFont(font()));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(spaceLarge);
    rows->addWidget(title);
    rows->addWidget(new StepLine(numberOf(Step::IntoStore), tr("Into the store"),
                                 tr("Latchkey enters the integration for you, or makes a module of "
                                    "it, or shows what to type in Admin. The choice is yours."),
                                 this));
    rows->addWidget(new StepLine(numberOf(Step::Activate), tr("Activate"),
                                 tr("You click Activate and Allow in Admin and sign in with the "
                                    "login you created in Latchkey. That takes two minutes."),
                                 this));
    QLabel *needed = plainLabel(
        tr("Have at hand: an Admin account that may open System › Extensions › Integrations, and "
           "what the maker of your software says about resources or API calls."),
        this);
    needed->setForegroundRole(QPalette::PlaceholderText);
    rows->addWidget(needed);
}

} // namespace latchkey::ui
