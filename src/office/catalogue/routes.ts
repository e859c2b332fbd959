/** Endpoints about what is sold. */
import { z } from 'zod'
import { ok } from '../../platform/result.ts'
import { type Route, route } from '../../platform/route.ts'
import { may } from '../../platform/scope.ts'
import { id } from '../../platform/shapes.ts'
import { addProductLine, binProductLine, changeProductLine } from './actions.ts'
import * as contract from './contract.ts'
import { addProduct, binProduct, changeProduct, productOf, shownProduct } from './products.ts'
import { listProductLines, listProducts } from './store.ts'

const tag = 'catalogue'
const params = z.object({ id })

export const catalogueRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/product-lines',
    summary: 'Product lines by name',
    tag,
    access: 'viewer',
    query: contract.productLinesAsked,
    answer: contract.productLines,
    handle: async (work, { query }) =>
      ok(await listProductLines(work, may(work.actor, 'productLines'), query)),
  }),
  route({
    method: 'POST',
    path: '/product-lines',
    summary: 'Add a product line',
    tag,
    access: 'admin',
    status: 201,
    refuses: ['name-taken'],
    body: contract.productLineIn,
    answer: contract.productLine,
    handle: (work, { body }) => addProductLine(work, body),
  }),
  route({
    method: 'PATCH',
    path: '/product-lines/:id',
    summary: 'Rename a product line, or take it out of the bin',
    tag,
    access: 'admin',
    params,
    refuses: ['name-taken'],
    body: contract.productLinePatch,
    answer: contract.productLine,
    handle: (work, { params, body }) => changeProductLine(work, params.id, body),
  }),
  route({
    method: 'DELETE',
    path: '/product-lines/:id',
    summary: 'Put a product line without products or people into the bin',
    tag,
    access: 'admin',
    params,
    refuses: ['in-use'],
    answer: contract.productLine,
    handle: (work, { params }) => binProductLine(work, params.id),
  }),
  route({
    method: 'GET',
    path: '/products',
    summary: 'Products by name, of one line or of all',
    tag,
    access: 'viewer',
    query: contract.productsAsked,
    answer: contract.products,
    async handle(work, { query }) {
      const { items, next } = await listProducts(work, may(work.actor, 'products'), query)
      return ok({ items: items.map(shownProduct), next })
    },
  }),
  route({
    method: 'GET',
    path: '/products/:id',
    summary: 'One product',
    tag,
    access: 'viewer',
    params,
    answer: contract.product,
    handle: (work, { params }) => productOf(work, params.id),
  }),
  route({
    method: 'POST',
    path: '/products',
    summary: 'Add a product',
    tag,
    access: 'admin',
    status: 201,
    refuses: ['unknown-product-line', 'code-taken'],
    body: contract.productIn,
    answer: contract.product,
    handle: (work, { body }) => addProduct(work, body),
  }),
  route({
    method: 'PATCH',
    path: '/products/:id',
    summary: 'Change a product, or take it out of the bin',
    tag,
    access: 'admin',
    params,
    refuses: ['unknown-product-line', 'code-taken'],
    body: contract.productPatch,
    answer: contract.product,
    handle: (work, { params, body }) => changeProduct(work, params.id, body),
  }),
  route({
    method: 'DELETE',
    path: '/products/:id',
    summary: 'Put a product into the bin',
    tag,
    access: 'admin',
    params,
    answer: contract.product,
    handle: (work, { params }) => binProduct(work, params.id),
  }),
]
