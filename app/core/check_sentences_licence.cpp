// English sentences of the checks: the checks of products and licences (adsk.*, lic.*).
#include "app/core/check_sentences.h"

#include "app/core/translator.h"

namespace signpost::core {

namespace {

constexpr Sentence table[] = {
    {"title.adsk.products", {mark("Installed Autodesk products")}},
    {"why.adsk.products", {mark("Product and year decide which procedure to follow.")}},
    {"ask.adsk.products",
     {mark("Open Start › Autodesk › Uninstall Tool: which products and years does it list? Is "
           "there a 'Suite' among them?")}},
    {"reads.installed", {mark("The list of installed programs, entries of Autodesk only")}},
    {"products.none", {mark("No Autodesk software was found on this PC.")}},
    {"products.only_parts", {mark("Only parts and helper programs of Autodesk were found, no product.")}},
    {"products.only_parts.meaning", {mark("A product may have been removed, or its installation did not finish.")}},
    {"products.found",
     mark_plural("{count} Autodesk product is installed.",
                 "{count} Autodesk products are installed.")},
    {"products.installed", {mark("installed")}},
    {"products.suite", {mark("suite")}},
    {"products.not_all_read", {mark("One place where programs are listed could not be read, so there may be more.")}},
    {"products.suite.meaning",
     {mark("A suite has one serial number and one product key. Moving to a collection, it has to be "
           "reinstalled as separate products.")}},
    {"next.inventory", {mark("Take inventory of users and products")}},
    {"next.suites", {mark("From a suite to named users")}},
    {"title.lic.service", {mark("Autodesk licensing service")}},
    {"why.lic.service", {mark("Products from 2020 on need this service to start.")}},
    {"ask.lic.service",
     {mark("Press the Windows key, type services and open it: what are Status and Startup Type of "
           "Autodesk Desktop Licensing Service?")}},
    {"reads.service", {mark("State and startup type of the Autodesk Desktop Licensing Service")}},
    {"reads.service_port", {mark("Whether the service answers, on this PC itself")}},
    {"service.name", {mark("Autodesk Desktop Licensing Service")}},
    {"service.not_needed", {mark("No product from 2020 or later was found, so this service is not needed.")}},
    {"service.answers", {mark("The licensing service runs and answers.")}},
    {"service.manual", {mark("The licensing service runs, but its startup type is manual.")}},
    {"service.stopped", {mark("The licensing service does not run.")}},
    {"service.silent", {mark("The licensing service runs, but does not answer.")}},
    {"service.disabled", {mark("The licensing service is disabled.")}},
    {"service.missing", {mark("The licensing service is not installed, though a product from 2020 or later is.")}},
    {"service.cannot_ask", {mark("Whether the licensing service answers could not be found out.")}},
    {"service.meaning", {mark("Without it, products from 2020 on do not start or do not offer the sign-in.")}},
    {"next.service", {mark("The Autodesk licensing service")}},
};

}  // namespace

std::span<const Sentence> licence_sentences() { return table; }

}  // namespace signpost::core
