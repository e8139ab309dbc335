import type { RouteObject } from 'react-router'
import { page } from './page.tsx'

/** The desk's pages, for people who sign in. Each is its own chunk: nothing of it reaches a filer's phone. */
export const deskRoutes: RouteObject[] = [
  {
    path: '/sign-in',
    element: page(['sign-in', 'desk'], async () => (await import('../features/sign-in/sign-in-page.tsx')).SignInPage),
  },
  {
    path: '/new-password',
    element: page(
      ['sign-in', 'desk'],
      async () => (await import('../features/sign-in/new-password-page.tsx')).NewPasswordPage,
    ),
  },
  {
    path: '/desk',
    element: page(['desk'], async () => (await import('../features/desk/desk-layout.tsx')).DeskLayout),
    children: [
      { index: true, element: page([], async () => (await import('../features/desk/desk-start.tsx')).DeskStart) },
      {
        path: 'cases',
        element: page(['cases'], async () => (await import('../features/cases/queue-page.tsx')).QueuePage),
        children: [
          {
            path: ':caseId',
            element: page(['cases', 'documents', 'remedies'], async () => {
              const [{ CasePage }, { CaseDocuments }] = await Promise.all([
                import('../features/cases/case-page.tsx'),
                import('../features/documents/case-documents.tsx'),
              ])
              return () => <CasePage Documents={CaseDocuments} />
            }),
          },
        ],
      },
      {
        path: 'papers',
        element: page(['papers'], async () => (await import('../features/papers/paper-page.tsx')).PaperPage),
      },
      {
        path: 'papers/receipt',
        element: page(['papers', 'receipt'], async () => {
          const [{ PaperReceiptPage }, { ReceiptPage }] = await Promise.all([
            import('../features/papers/paper-receipt-page.tsx'),
            import('../features/receipt/receipt-page.tsx'),
          ])
          return () => <PaperReceiptPage Receipt={ReceiptPage} />
        }),
      },
      {
        path: 'deadlines',
        element: page(
          ['deadlines'],
          async () => (await import('../features/deadlines/deadlines-page.tsx')).DeadlinesPage,
        ),
      },
      {
        path: 'workload',
        element: page(['workload'], async () => (await import('../features/workload/workload-page.tsx')).WorkloadPage),
      },
      {
        path: 'sellers',
        element: page(['sellers'], async () => (await import('../features/sellers/sellers-page.tsx')).SellersPage),
      },
      {
        path: 'sellers/:sellerId',
        element: page(['sellers'], async () => (await import('../features/sellers/seller-page.tsx')).SellerPage),
      },
      {
        path: 'sellers/:sellerId/chain',
        element: page(['chains'], async () => (await import('../features/chains/chain-page.tsx')).ChainPage),
      },
      {
        path: 'sellers/:sellerId/operator',
        element: page(['merging'], async () => (await import('../features/merging/operator-page.tsx')).OperatorPage),
      },
      {
        path: 'merges',
        element: page(
          ['merging'],
          async () => (await import('../features/merging/candidates-page.tsx')).CandidatesPage,
        ),
      },
      {
        path: 'merges/:candidateId',
        element: page(['merging'], async () => (await import('../features/merging/candidate-page.tsx')).CandidatePage),
      },
      {
        path: 'listings',
        element: page(['listings'], async () => (await import('../features/listings/listings-page.tsx')).ListingsPage),
      },
      {
        path: 'listings/:listingId',
        element: page(['listings'], async () => (await import('../features/listings/listing-page.tsx')).ListingPage),
      },
      {
        path: 'fieldwork',
        element: page(
          ['fieldwork'],
          async () => (await import('../features/fieldwork/fieldwork-page.tsx')).FieldworkPage,
        ),
      },
      {
        path: 'fieldwork/:sampleId',
        element: page(['fieldwork'], async () => (await import('../features/fieldwork/sample-page.tsx')).SamplePage),
      },
      {
        path: 'searches',
        element: page(['searches'], async () => (await import('../features/searches/searches-page.tsx')).SearchesPage),
      },
      {
        path: 'findings',
        element: page(['findings'], async () => (await import('../features/findings/findings-page.tsx')).FindingsPage),
      },
      {
        path: 'precision',
        element: page(['rules'], async () => (await import('../features/rules/precision-page.tsx')).PrecisionPage),
      },
      {
        path: 'precision/prices',
        element: page(['rules'], async () => (await import('../features/rules/prices-page.tsx')).PricesPage),
      },
      {
        path: 'rules',
        element: page(['lexicon'], async () => (await import('../features/rules/lexicon-page.tsx')).LexiconPage),
      },
      {
        path: 'rules/new',
        element: page(['lexicon'], async () => (await import('../features/rules/rule-form-page.tsx')).RuleFormPage),
      },
      {
        path: 'rules/:ruleId',
        element: page(['lexicon'], async () => (await import('../features/rules/rule-page.tsx')).RulePage),
      },
      {
        path: 'rules/:ruleId/edit',
        element: page(['lexicon'], async () => (await import('../features/rules/rule-form-page.tsx')).RuleFormPage),
      },
      {
        path: 'rules/:ruleId/shadow',
        element: page(['lexicon'], async () => (await import('../features/rules/shadow-page.tsx')).ShadowPage),
      },
      {
        path: 'authentications',
        element: page(
          ['brands'],
          async () => (await import('../features/brands/authentications-page.tsx')).AuthenticationsPage,
        ),
      },
      {
        path: 'brands',
        element: page(['brands'], async () => (await import('../features/brands/brands-page.tsx')).BrandsPage),
      },
      {
        path: 'brands/new',
        element: page(['brands'], async () => (await import('../features/brands/brand-form-page.tsx')).BrandFormPage),
      },
      {
        path: 'brands/:brandId',
        element: page(['brands'], async () => (await import('../features/brands/brand-page.tsx')).BrandPage),
      },
      {
        path: 'brands/:brandId/edit',
        element: page(['brands'], async () => (await import('../features/brands/brand-form-page.tsx')).BrandFormPage),
      },
      {
        path: 'reports',
        element: page(['partners'], async () => (await import('../features/partners/reports-page.tsx')).ReportsPage),
      },
      {
        path: 'partners',
        element: page(['partners'], async () => (await import('../features/partners/partners-page.tsx')).PartnersPage),
      },
      {
        path: 'people',
        element: page(['people'], async () => (await import('../features/people/people-page.tsx')).PeoplePage),
      },
      {
        path: 'account',
        element: page(['account'], async () => (await import('../features/account/account-page.tsx')).AccountPage),
      },
      {
        path: '*',
        element: page([], async () => (await import('../features/desk/no-such-page.tsx')).NoSuchPage),
      },
    ],
  },
]
